import * as v from 'valibot';
import type { Clock } from '../chain/clock.ts';
import type { HistoryStore } from '../history/history-store.ts';
import type { Words } from '../language/words.ts';
import type { RequestLogEntry } from '../messaging/protocol.ts';
import { hourMs, maxReplyBytes, type Source, type SourceQuote, type SourceRequest } from '../sources/source.ts';

const quote = v.object({
  source: v.string(),
  name: v.string(),
  protocol: v.string(),
  figure: v.string(),
  value: v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/)),
  unit: v.picklist(['fraction', 'USD', 'ETH', 'seconds']),
  basis: v.picklist(['mean-7d', 'window-7d', 'own-yield', 'own-tvl', 'own-price', 'own-estimate']),
  asOf: v.string(),
  url: v.string(),
});

/** By URL: when it was last asked, whether in vain, and what it last said. */
const answers = v.record(v.string(), v.object({ askedAt: v.number(), failed: v.boolean(), quotes: v.array(quote) }));

type Answers = v.InferOutput<typeof answers>;

export type AskSources = {
  readonly history: HistoryStore;
  readonly clock: Clock;
  readonly fetch: typeof fetch;
  readonly onRequest: (entry: RequestLogEntry) => void;
};

const recordName = 'quotes';
const timeoutMs = 10_000;
/** Between two requests: DefiLlama's hosts get a few dozen small ones twice a day. */
const spacingMs = 500;
const retryMs = 2 * hourMs;
/** What a source said stays in sight this long while it does not answer. */
const keepMs = 48 * hourMs;

/** What the sources last said, as long as it is of use. */
export async function readQuotes(history: HistoryStore, now: number): Promise<SourceQuote[]> {
  const stored = await readAnswers(history);
  return Object.values(stored)
    .flatMap(({ quotes }) => quotes)
    .filter(({ asOf }) => now - Date.parse(asOf) < keepMs);
}

export async function forgetQuotes(history: HistoryStore): Promise<void> {
  await history.putRecord(recordName, {});
}

/**
 * Asks each request that is due, one after the other, until `until` says stop; the rest stays due. A source that
 * fails is silent: its last word stays for two days. True where anything new was said.
 */
export async function askSources(
  sources: readonly Source[],
  options: AskSources,
  until: () => boolean,
): Promise<boolean> {
  const stored = await readAnswers(options.history);
  const due = sources.flatMap(({ requests, everyMs }) =>
    requests.filter(({ url }) => isDue(stored[url], everyMs, options.clock.now())),
  );
  let news = false;
  for (const [index, request] of due.entries()) {
    if (until()) break;
    if (index > 0) await options.clock.sleep(spacingMs);
    const quotes = await ask(request, options);
    const last = stored[request.url]?.quotes ?? [];
    stored[request.url] = { askedAt: options.clock.now(), failed: quotes === null, quotes: [...(quotes ?? last)] };
    news ||= quotes !== null;
    await options.history.putRecord(recordName, stored);
  }
  return news;
}

function isDue(answer: Answers[string] | undefined, everyMs: number, now: number): boolean {
  if (answer === undefined || answer.askedAt > now) return true;
  return now - answer.askedAt >= (answer.failed ? Math.min(retryMs, everyMs) : everyMs);
}

async function readAnswers(history: HistoryStore): Promise<Answers> {
  const parsed = v.safeParse(answers, await history.record(recordName));
  return parsed.success ? parsed.output : {};
}

/** The quotes of one request, or null with the failure in the log. */
async function ask(
  request: SourceRequest,
  { clock, fetch, onRequest }: AskSources,
): Promise<readonly SourceQuote[] | null> {
  const startedAt = clock.now();
  const log: { bytesReceived: number; outcome: Words } = { bytesReceived: 0, outcome: { say: 'requestOk' } };
  const fail = (outcome: Words): null => {
    log.outcome = outcome;
    return null;
  };
  try {
    const text = await get(request.url, fetch, bytes => {
      log.bytesReceived = bytes;
    });
    const reply = request.read(text, new Date(clock.now()));
    return reply.ok ? reply.quotes : fail(reply.error.words);
  } catch (error) {
    if (error instanceof Refused) return fail(error.words);
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    return fail(isTimeout ? { say: 'rpcTimeout', of: [timeoutMs / 1_000] } : { say: 'rpcUnreachable' });
  } finally {
    const time = new Date(startedAt).toISOString();
    const { host } = new URL(request.url);
    onRequest({ time, host, what: { say: 'askedSource' }, durationMs: clock.now() - startedAt, ...log });
  }
}

/** An answer that is none. */
class Refused extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super();
    this.words = words;
  }
}

async function get(url: string, fetch: typeof globalThis.fetch, onBytes: (total: number) => void): Promise<string> {
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    // A redirect would carry the request to a host that the person never saw listed.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Refused({ say: 'rpcHttp', of: [String(response.status)] });
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    onBytes(bytes);
    if (bytes > maxReplyBytes) throw new Refused({ say: 'rpcTooMuch', of: [maxReplyBytes] });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
