import type { Feature } from './features.ts';

export type Weights = Readonly<Record<Feature, number>>;

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Weights = {
  doubt1: 1.46,
  doubt2: -1.22,
  doubt3: -1.57,
  token: -0.95,
  protocol: -0.77,
  commonName: -3.14,
  field: 3.05,
  other: -1.22,
  pageField: 2.36,
  pageOther: -2.41,
  certain: 3.49,
  peers: 3.88,
  named: 1.45,
  lowerName: -2.86,
  ticker: 2,
  companion: 2.69,
  besideAName: -2.7,
  afterArticle: -1.29,
  numbered: -100,
  verb: -100,
  otherSense: -100,
};
