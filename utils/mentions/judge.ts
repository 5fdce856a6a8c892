import type { Candidate } from './collect.ts';
import { type Feature, featuresOf } from './features.ts';
import type { Mention } from './mention.ts';
import type { Page } from './page.ts';
import type { Section } from './section.ts';
import { type Weights, weights } from './weights.ts';

/** What was decided about one form, and why. */
export type Verdict = {
  readonly mention: Mention;
  readonly kept: boolean;
  /** `certain`: the form needs no support. `evidence`: the sum of the reasons decided. `always`, `never`: the person did. */
  readonly by: 'certain' | 'evidence' | 'always' | 'never';
  /** Kept above 0. */
  readonly score: number;
  /** What each piece of evidence added. */
  readonly reasons: Readonly<Partial<Record<Feature, number>>>;
};

/** `table`: other weights than the product's own, to learn them. */
export function verdicts(section: Section, page: Page, table: Weights = weights): Verdict[] {
  const evidence = page.evidence();
  return section.candidates.map(candidate => {
    const decided = { mention: toMention(candidate, section), score: 0, reasons: {} };
    if (page.never.has(candidate.entity)) return { ...decided, kept: false, by: 'never' };
    if (page.always.has(candidate.entity)) return { ...decided, kept: true, by: 'always' };
    if (candidate.doubt === 0) return { ...decided, kept: true, by: 'certain' };
    const reasons = weigh(featuresOf(candidate, section, evidence), table);
    const score = Object.values(reasons).reduce((sum, reason) => sum + reason, 0);
    return { ...decided, kept: score > 0, by: 'evidence', score, reasons };
  });
}

function weigh(features: Partial<Record<Feature, number>>, table: Weights): Partial<Record<Feature, number>> {
  const reasons: Partial<Record<Feature, number>> = {};
  for (const [feature, value] of Object.entries(features) as [Feature, number][]) {
    if (value !== 0) reasons[feature] = value * table[feature];
  }
  return reasons;
}

function toMention({ start, end, entity }: Candidate, { source, origin }: Section): Mention {
  const from = origin ? origin[start]! : start;
  const to = origin ? origin[end - 1]! + 1 : end;
  return { start: from, end: to, surface: source.slice(from, to), entity };
}
