import type { Feature } from './features.ts';

export type Weights = Readonly<Record<Feature, number>>;

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Weights = {
  doubt1: 1.5,
  doubt2: -1.74,
  doubt3: -1.75,
  token: -1.64,
  protocol: -1.03,
  field: 2.77,
  other: -1.25,
  pageField: 2.31,
  pageOther: -1.69,
  certain: 2.78,
  peers: 3.24,
  named: 1.78,
  lowerName: -3.01,
  ticker: 2,
  companion: 2.12,
  besideAName: -2.44,
  afterArticle: -1.46,
  numbered: -100,
  verb: -100,
  otherSense: -100,
};
