import { kindOf } from '../mentions/kind-of.ts';
import type { Mention } from '../mentions/mention.ts';
import type { Weights } from '../mentions/weights.ts';
import { closedList, type Passage } from './corpus.ts';
import { markdownProse } from './markdown-prose.ts';
import { scanBlocks } from './scan-blocks.ts';

type Outcome = 'hit' | 'falsePositive' | 'falseNegative';
type Judged = { readonly outcome: Outcome; readonly mention: Mention; readonly passage: Passage };

export type Score = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly falsePositives: number;
  readonly falseNegatives: number;
};

export type CorpusReport = Score & {
  readonly passages: number;
  readonly byKind: Readonly<Record<string, Score>>;
  /** `other`: passages of pages that are not about the field (`site_kind` general). */
  readonly byPage: Readonly<
    Record<'crypto' | 'other', Score & { readonly passages: number; readonly falsePositivesPer100Passages: number }>
  >;
  readonly byLanguage: Readonly<Record<string, Score>>;
  readonly errors: readonly {
    readonly id: string;
    readonly error: Outcome;
    readonly surface: string;
    readonly entity: string;
    readonly around: string;
  }[];
};

/** The mentions of one passage that labels exist for. Its source stands for the page's address. `weights`: others than the product's own. */
export function predict(passage: Passage, weights?: Weights): Mention[] {
  const { text, skip } = passage;
  return scanBlocks(text, markdownProse(text, skip), { address: passage.source }, weights)
    .filter(verdict => verdict.kept)
    .map(verdict => verdict.mention)
    .filter(
      ({ entity, start, end }) => closedList.has(entity) && skip.every(([from, to]) => end <= from || to <= start),
    );
}

/** Predictions against labels: right when the entity agrees and one span contains the other, each label matched once. */
export function judgePassage(passage: Passage, predictions: readonly Mention[]): Judged[] {
  const open = [...passage.mentions];
  const judged = predictions.map((mention): Judged => {
    const index = open.findIndex(
      label => label.entity === mention.entity && (contains(label, mention) || contains(mention, label)),
    );
    if (index >= 0) open.splice(index, 1);
    return { outcome: index >= 0 ? 'hit' : 'falsePositive', mention, passage };
  });
  return [...judged, ...open.map((mention): Judged => ({ outcome: 'falseNegative', mention, passage }))];
}

export function scoreCorpus(passages: readonly Passage[]): CorpusReport {
  return report(
    passages,
    passages.flatMap(passage => judgePassage(passage, predict(passage))),
  );
}

export function report(passages: readonly Passage[], judged: readonly Judged[]): CorpusReport {
  return {
    ...score(judged),
    passages: passages.length,
    byKind: grouped(judged, ({ mention }) => kindOf(mention.entity)),
    byPage: { crypto: pageScore(passages, judged, 'crypto'), other: pageScore(passages, judged, 'other') },
    byLanguage: grouped(judged, ({ passage }) => passage.lang),
    errors: judged.filter(({ outcome }) => outcome !== 'hit').map(describe),
  };
}

function contains(outer: { start: number; end: number }, inner: { start: number; end: number }): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function score(judged: readonly Judged[]): Score {
  const count = (outcome: Outcome) => judged.filter(one => one.outcome === outcome).length;
  const hits = count('hit');
  const falsePositives = count('falsePositive');
  const falseNegatives = count('falseNegative');
  const precision = ratio(hits, hits + falsePositives);
  const recall = ratio(hits, hits + falseNegatives);
  return {
    precision,
    recall,
    f1: ratio(2 * hits, 2 * hits + falsePositives + falseNegatives),
    falsePositives,
    falseNegatives,
  };
}

/** Nothing predicted is nothing wrong, nothing labelled is nothing missed. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function grouped(judged: readonly Judged[], groupOf: (one: Judged) => string): Record<string, Score> {
  const names = [...new Set(judged.map(groupOf))].sort();
  return Object.fromEntries(names.map(name => [name, score(judged.filter(one => groupOf(one) === name))]));
}

function pageScore(passages: readonly Passage[], judged: readonly Judged[], page: 'crypto' | 'other') {
  const isOf = (passage: Passage) => (passage.site_kind === 'general') === (page === 'other');
  const scored = score(judged.filter(({ passage }) => isOf(passage)));
  const count = passages.filter(isOf).length;
  return {
    ...scored,
    passages: count,
    falsePositivesPer100Passages: count === 0 ? 0 : (100 * scored.falsePositives) / count,
  };
}

function describe({ outcome, mention, passage }: Judged) {
  const around = passage.text.slice(Math.max(0, mention.start - 60), mention.end + 60).replace(/\s+/g, ' ');
  return { id: passage.id, error: outcome, surface: mention.surface, entity: mention.entity, around };
}
