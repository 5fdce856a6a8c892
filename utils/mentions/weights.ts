import type { Feature } from './features.ts';

export type Weights = Readonly<Record<Feature, number>>;

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Weights = {
  doubt1: 1.09,
  doubt2: -1.37,
  doubt3: -2.39,
  token: -2.18,
  protocol: -0.66,
  field: 2.13,
  other: -1.39,
  pageField: 2.59,
  pageOther: -1.13,
  certain: 2.63,
  peers: 3.02,
  named: 1.75,
  lowerName: -3.01,
  companion: 2.28,
  besideAName: -2.51,
  afterArticle: -1.43,
  numbered: -100,
  verb: -100,
  otherSense: -100,
};
