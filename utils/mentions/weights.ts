import type { Feature } from './features.ts';

export type Weights = Readonly<Record<Feature, number>>;

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Weights = {
  doubt1: 1.75,
  doubt2: -1.21,
  doubt3: -1.6,
  token: -0.94,
  protocol: -0.92,
  field: 2.46,
  other: -1.46,
  pageField: 2.26,
  pageOther: -2.1,
  certain: 2.85,
  peers: 3.52,
  named: 1.68,
  lowerName: -2.83,
  ticker: 2,
  companion: 2.28,
  besideAName: -2.55,
  afterArticle: -1.25,
  numbered: -100,
  verb: -100,
  otherSense: -100,
};
