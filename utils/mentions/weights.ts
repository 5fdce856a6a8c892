import type { Feature } from './features.ts';

export type Weights = Readonly<Record<Feature, number>>;

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Weights = {
  doubt1: 1.59,
  doubt2: -1.19,
  doubt3: -1.64,
  token: -0.89,
  protocol: -0.78,
  field: 2.55,
  other: -1.62,
  pageField: 2.26,
  pageOther: -2.37,
  certain: 2.98,
  peers: 3.29,
  named: 1.6,
  lowerName: -2.83,
  ticker: 2,
  companion: 2.28,
  besideAName: -2.57,
  afterArticle: -1.36,
  numbered: -100,
  verb: -100,
  otherSense: -100,
};
