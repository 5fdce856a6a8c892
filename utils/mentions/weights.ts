import type { Feature } from './features.ts';

export type Weights = Readonly<Record<Feature, number>>;

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Weights = {
  doubt1: 1.5,
  doubt2: -1.73,
  doubt3: -1.85,
  token: -1.75,
  protocol: -0.97,
  field: 2.61,
  other: -1.26,
  pageField: 2.26,
  pageOther: -1.61,
  certain: 2.82,
  peers: 3.27,
  named: 1.77,
  lowerName: -3.01,
  ticker: 2.02,
  companion: 2.14,
  besideAName: -2.45,
  afterArticle: -1.42,
  numbered: -100,
  verb: -100,
  otherSense: -100,
};
