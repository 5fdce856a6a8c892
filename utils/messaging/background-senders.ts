import type { BackgroundMessages } from './protocol.ts';
import type { SenderPart } from './sender.ts';

const anyone: readonly SenderPart[] = ['content', 'surface'];
const content: readonly SenderPart[] = ['content'];
const surface: readonly SenderPart[] = ['surface'];

/**
 * Which part may send what. A content script shares its process with the page, so it may read what a card shows and
 * change its own site's rule, and nothing else: no settings, no endpoints, no log of requests.
 */
export const backgroundSenders: { readonly [K in keyof BackgroundMessages]: readonly SenderPart[] } = {
  'reading.rules': anyone,
  'reading.part': content,
  'lens.load': content,
  'frames.mentions': content,
  'frames.reveal': content,
  'tab.panel': content,
  'card.content': anyone,
  'page.rows': anyone,
  'figure.receipt': anyone,
  'snapshot.get': surface,
  'history.get': surface,
  'sector.since': surface,
  'data.refresh': anyone,
  'data.status': anyone,
  'endpoint.test': surface,
  'requests.log': surface,
  'storage.usage': surface,
  'storage.clear': surface,
  'settings.get': surface,
  'settings.change': surface,
  'settings.reset': surface,
  'settings.export': surface,
  'settings.import': surface,
  'sites.set': surface,
  'site.remove': surface,
  'site.granted': surface,
  'here.off': content,
  'here.never': content,
  'here.always': content,
  'here.panel': content,
  'page.open': anyone,
  'glossary.search': anyone,
};
