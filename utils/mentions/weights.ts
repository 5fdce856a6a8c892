import type { Feature } from './features.ts';

export type Weights = Readonly<Record<Feature, number>>;

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Weights = {
  doubt1: 1.09,
  doubt2: -1.38,
  doubt3: -2.35,
  token: -2.16,
  protocol: -0.72,
  field: 2.11,
  other: -1.39,
  pageField: 2.56,
  pageOther: -1.11,
  certain: 2.67,
  peers: 3.05,
  named: 1.28,
  lowerName: -3.01,
  companion: 1.93,
  besideAName: -2.45,
  afterArticle: -1.35,
  numbered: -100,
  verb: -100,
  otherSense: -100,
};
