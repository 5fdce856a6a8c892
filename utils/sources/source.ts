import type { Words } from '../language/words.ts';

/** One outside source of figures: where it is asked, how often, and how its replies are read. */
export type Source = {
  /** Stable: stored quotes and figures name it (`lido`, `defillama`). */
  readonly id: string;
  /** As a reader knows it. */
  readonly name: string;
  /** Least time between two questions. */
  readonly everyMs: number;
  readonly requests: readonly SourceRequest[];
};

export type SourceRequest = {
  /** A GET without parameters that could tell anything of the person. No key, at most 40 kB. */
  readonly url: string;
  /** The quotes in a reply's text; a SourceError where it is not what the source promised. Never throws. */
  readonly read: (text: string, askedAt: Date) => SourceReply;
};

export type SourceReply =
  | { readonly ok: true; readonly quotes: readonly SourceQuote[] }
  | { readonly ok: false; readonly error: SourceError };

/**
 * `not-json`: no JSON. `unexpected`: another shape than documented. `implausible`: a number that cannot be meant
 * (a yield of 200 %). `outdated`: older than a cross-check may be.
 */
export type SourceError = {
  readonly code: 'not-json' | 'unexpected' | 'implausible' | 'outdated';
  readonly words: Words;
};

/** What a source says of one figure of one registry entry (`sector` for ETH itself). */
export type SourceQuote = {
  readonly source: string;
  readonly name: string;
  readonly protocol: string;
  /** The figure's key where the source means the same (`apr.7d`), else a key of its own (`apr`, `price.usd`). */
  readonly figure: string;
  /** Decimal string in `unit`; a yield of 2.39 % is "0.0239". */
  readonly value: string;
  readonly unit: 'fraction' | 'USD' | 'ETH' | 'seconds';
  /** How the source made it. */
  readonly basis: QuoteBasis;
  /** ISO 8601, UTC: the source's own time, or when it was asked where it tells none. */
  readonly asOf: string;
  /** Where a reader can see it. */
  readonly url: string;
};

export type QuoteBasis = 'mean-7d' | 'window-7d' | 'own-yield' | 'own-tvl' | 'own-price' | 'own-estimate';

export const hourMs = 3_600_000;

/** Size beyond which a reply is refused unread. */
export const maxReplyBytes = 40_000;
