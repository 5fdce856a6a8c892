import { defineContentScript } from 'wxt/utils/define-content-script';
import './style.css';
import type { BackgroundMessages } from '../../utils/messaging/protocol.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import { startLookout } from './lookout.ts';
import { answerMessages } from './messages.ts';
import { isExtensionGone } from './native-api.ts';
import { readingTools } from './reading-tools.ts';
import { type PageRules, pageRules } from './rules.ts';
import type { Scanner } from './scanner.ts';
import './marker-port.ts';

/** Waking a background that sleeps, or is just being updated, may fail at first. */
const retriesMs = [500, 2_000, 8_000];

export default defineContentScript({
  // Filled in from the table of sites by the build, so that the table does not travel with the scanner.
  matches: [],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  cssInjectionMode: 'manifest',
  main,
});

async function main(): Promise<void> {
  // A grant is told of twice, by the browser and by who asked for it. What runs goes on, and so does its card.
  if (globalThis.tidemarkScanner?.isRunning()) return;
  // An update may run this script in the old one's world.
  globalThis.tidemarkScanner?.end();
  const lifetime = new AbortController();
  let rules: PageRules | undefined;
  let scanner: Scanner | undefined;
  let running = new AbortController();
  running.abort();

  const end = () => {
    lifetime.abort();
    running.abort();
    // A newer scanner brings its own.
    globalThis.tidemarkLens = globalThis.tidemarkMarker = undefined;
  };

  function obey(next: PageRules | undefined): void {
    if (!next || lifetime.signal.aborted) return;
    rules = next;
    const { enabled, markQuietTerms } = rules.reading;
    if (!enabled) {
      running.abort();
      scanner = undefined;
    } else if (scanner) scanner.setRules(rules);
    else if (running.signal.aborted || markQuietTerms) {
      running.abort();
      running = new AbortController();
      // What told of the end; and Firefox ends the old script's world with an update, before it could take its card away.
      for (const host of document.querySelectorAll('tidemark-lens')) host.remove();
      if (markQuietTerms) void bringScanner();
      else startLookout(running.signal, bringScanner);
    }
  }

  /** Has what reads and marks brought into a page that holds a form, or whose reader asks for more. */
  async function bringScanner(): Promise<Scanner | undefined> {
    const { signal } = running;
    if (!globalThis.tidemarkMarker) await insist('reading.part', { part: 'marker' }, signal);
    if (!signal.aborted) scanner ??= globalThis.tidemarkMarker?.(rules!, signal, end, readingTools);
    return scanner;
  }

  const isTop = self === top;
  const state = () => (running.signal.aborted ? 'off' : 'marking');
  const mentions = () => scanner?.mentions() ?? { state: state(), entities: [] };
  answerMessages(lifetime.signal, {
    'page.reveal': ({ entity, occurrence }) => {
      scanner?.ask(lens => lens.reveal(entity, occurrence));
      return null;
    },
    'page.step': ({ direction, anyway }) => {
      if (!anyway && !isReadersFrame(isTop)) return;
      scanner?.step(direction);
      return null;
    },
    'page.panel': () => {
      if (!isTop || running.signal.aborted) return;
      void bringScanner().then(brought => brought?.ask(lens => lens.togglePanel()));
      return null;
    },
    'reading.changed': ({ rules }) => {
      obey(pageRules(rules));
      return null;
    },
  });
  const isRunning = () => !lifetime.signal.aborted && !isExtensionGone();
  globalThis.tidemarkScanner = { isRunning, end, mentions };
  addEventListener('pageshow', ({ persisted }) => persisted && void askRules(lifetime.signal).then(obey), {
    signal: lifetime.signal,
  });
  await becomesVisible();
  obey(await askRules(lifetime.signal));
}

async function askRules(signal: AbortSignal): Promise<PageRules | undefined> {
  return pageRules(await insist('reading.rules', {}, signal));
}

async function insist<K extends keyof BackgroundMessages>(
  type: K,
  params: BackgroundMessages[K]['params'],
  signal: AbortSignal,
): Promise<BackgroundMessages[K]['result'] | undefined> {
  for (const retryMs of [...retriesMs, 0]) {
    const outcome = await sendNative(type, params);
    if (outcome.ok) return outcome.value;
    if (outcome.error.code === 'gone' || signal.aborted) return;
    await new Promise(resolve => setTimeout(resolve, retryMs));
  }
}

/** A page that is being prerendered may never be seen. */
async function becomesVisible(): Promise<void> {
  if (!(document as Document & { prerendering?: boolean }).prerendering) return;
  await new Promise(resolve => document.addEventListener('prerenderingchange', resolve, { once: true }));
}

/** Whether the keyboard's reader is in this frame: where the focus is, and not in a frame inside it. */
function isReadersFrame(isTop: boolean): boolean {
  return document.hasFocus() ? !(document.activeElement instanceof HTMLIFrameElement) : isTop;
}
