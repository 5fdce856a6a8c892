import { expect, test } from 'vitest';
import { identifySender } from '../../../utils/messaging/sender.ts';

const id = 'tidemark';
const own = 'chrome-extension://tidemark/';
const tab = { id: 3, url: 'https://stake.lido.fi/wrap?ref=0x1' };

test.each([
  ['the popup', { id, url: `${own}popup.html` }, { part: 'surface', tabId: null, frameId: 0, host: null }],
  [
    'the options in a tab',
    { id, url: `${own}options.html`, tab: { id: 4, url: `${own}options.html` }, frameId: 0 },
    { part: 'surface', tabId: 4, frameId: 0, host: null },
  ],
  [
    'a content script',
    { id, url: tab.url, origin: 'https://stake.lido.fi', tab, frameId: 0 },
    { part: 'content', tabId: 3, frameId: 0, host: 'stake.lido.fi' },
  ],
  [
    'one in a frame without an address of its own',
    { id, url: 'about:srcdoc', origin: 'https://lido.fi', tab, frameId: 9 },
    { part: 'content', tabId: 3, frameId: 9, host: 'lido.fi' },
  ],
  [
    'one where the browser tells no origin',
    { id, url: 'about:blank', tab, frameId: 9 },
    { part: 'content', tabId: 3, frameId: 9, host: 'stake.lido.fi' },
  ],
  ['another extension', { id: 'other', url: `${own}popup.html` }, null],
  ['a page that looks like ours', { id, url: 'https://x.example/chrome-extension://tidemark/' }, null],
])('%s', (_, raw, sender) => expect(identifySender(raw, id, own)).toEqual(sender));
