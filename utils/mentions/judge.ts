import type { Candidate } from './collect.ts';
import { evidenceFor } from './evidence-for.ts';
import { type Feature, type Features, featureNames, featuresOf } from './features.ts';
import type { Mention } from './mention.ts';
import { type DecidedBy, decidedBy, mentionsOf, toMention } from './mentions-of.ts';
import type { Page } from './page.ts';
import type { Section } from './section.ts';
import { type Weights, weights } from './weights.ts';

/** What was decided about one form, and why. */
export type Verdict = {
  readonly mention: Mention;
  readonly kept: boolean;
  readonly by: DecidedBy;
  /** Kept above 0. */
  readonly score: number;
  /** What each piece of evidence added. */
  readonly reasons: Readonly<Partial<Record<Feature, number>>>;
};

/** Whether each candidate counts. `table`: other weights than the product's own, to learn them. */
export function verdicts(section: Section, page: Page, table: Weights = weights): Verdict[] {
  const evidence = evidenceFor(section, page);
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
  return mentionsOf(section, page, candidate => isMeant(candidate, section, page));
}

/** Whether the evidence speaks for a form that needs some. */
export function isMeant(candidate: Candidate, section: Section, page: Page): boolean {
  return scoreOf(featuresOf(candidate, section, evidenceFor(section, page)), weights) > 0;
}

export function scoreOf(features: Features, table: Weights): number {
  return features.reduce((score, amount, at) => score + amount * table[at]!, 0);
}

function reasonsOf(features: Features, table: Weights): Verdict['reasons'] {
  const added = featureNames.map((name, at) => [name, features[at]! * table[at]!] as const);
  return Object.fromEntries(added.filter((_, at) => features[at] !== 0));
}
