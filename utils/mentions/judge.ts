import type { Candidate } from './collect.ts';
import { type Feature, type Features, featuresOf } from './features.ts';
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

/** Whether each candidate counts. `table`: other weights than the product's own, to learn them. */
export function verdicts(section: Section, page: Page, table: Weights = weights): Verdict[] {
  const evidence = page.evidence();
  return section.candidates.map(candidate => {
    const decided = { mention: toMention(candidate, section), score: 0, reasons: {} };
    const by = decidedBy(candidate, page);
    if (by !== 'evidence') return { ...decided, kept: by !== 'never', by };
    const features = featuresOf(candidate, section, evidence);
    const score = scoreOf(features, table);
    return { ...decided, kept: score > 0, by, score, reasons: reasonsOf(features, table) };
  });
}

/** The same decision without its reasons: what a page pays for. */
export function judge(section: Section, page: Page): Mention[] {
  const evidence = page.evidence();
  return section.candidates
    .filter(candidate => {
      const by = decidedBy(candidate, page);
      return by === 'evidence' ? scoreOf(featuresOf(candidate, section, evidence), weights) > 0 : by !== 'never';
    })
    .map(candidate => toMention(candidate, section));
}

function decidedBy({ entity, doubt }: Candidate, { never, always }: Page): Verdict['by'] {
  if (never.has(entity)) return 'never';
  if (always.has(entity)) return 'always';
  return doubt === 0 ? 'certain' : 'evidence';
}

const featureNames = Object.keys(weights) as Feature[];

export function scoreOf(features: Features, table: Weights): number {
  let score = 0;
  for (const name of featureNames) score += features[name] * table[name];
  return score;
}

function reasonsOf(features: Features, table: Weights): Verdict['reasons'] {
  const present = featureNames.filter(name => features[name] !== 0);
  return Object.fromEntries(present.map(name => [name, features[name] * table[name]]));
}

function toMention({ start, end, entity }: Candidate, { source, origin }: Section): Mention {
  const from = origin ? origin[start]! : start;
  const to = origin ? origin[end - 1]! + 1 : end;
  return { start: from, end: to, surface: source.slice(from, to), entity };
}
