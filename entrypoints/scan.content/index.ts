import { defineContentScript } from 'wxt/utils/define-content-script';
import './style.css';
import { sendNative } from '../../utils/messaging/send-native.ts';
import { answerMessages } from './messages.ts';
import { type PageRules, pageRules } from './rules.ts';
import { type Scanner, startScanner } from './scanner.ts';

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
  // An update, or a grant for a site that was listed already, may run this script twice in one world.
  globalThis.tidemarkScanner?.end();
  // Firefox ends the old script's world with an update, before it could take its card away.
  for (const host of document.querySelectorAll('tidemark-lens')) host.remove();
  const lifetime = new AbortController();
  let scanner: Scanner | undefined;
  let running = new AbortController();

  const end = () => {
    lifetime.abort();
    running.abort();
    // A newer scanner brings its own.
    globalThis.tidemarkLens = undefined;
  };

  function obey(rules: PageRules | undefined): void {
    if (!rules || lifetime.signal.aborted) return;
    if (!rules.reading.enabled) {
      running.abort();
      scanner = undefined;
    } else if (scanner) scanner.setRules(rules);
    else {
      running = new AbortController();
      scanner = startScanner(rules, running.signal, end);
    }
  }

  const isTop = self === top;
  const mentions = () => scanner?.mentions() ?? { state: 'off' as const, entities: [] };
  answerMessages(lifetime.signal, {
    'page.mentions': () => (isTop ? mentions() : undefined),
    'page.reveal': ({ entity, occurrence }) => (scanner?.reveal(entity, occurrence) || isTop ? null : undefined),
    'page.step': ({ direction }) => {
      if (!isReadersFrame(isTop)) return;
      scanner?.step(direction);
      return null;
    },
    'page.panel': () => {
      if (!isTop) return;
      scanner?.togglePanel();
      return null;
    },
    'reading.changed': ({ rules }) => {
      obey(pageRules(rules));
      return null;
    },
  });
  globalThis.tidemarkScanner = { end };
  addEventListener('pageshow', ({ persisted }) => persisted && void askRules(lifetime.signal).then(obey), {
    signal: lifetime.signal,
  });
  await becomesVisible();
  obey(await askRules(lifetime.signal));
}

async function askRules(signal: AbortSignal): Promise<PageRules | undefined> {
  for (const retryMs of [...retriesMs, 0]) {
    const outcome = await sendNative('reading.rules', {});
    if (outcome.ok) return pageRules(outcome.value);
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
