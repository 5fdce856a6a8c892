import type { Feature } from './features.ts';

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Readonly<Record<Feature, number>> = {
  doubt1: 1.07,
  doubt2: -1.45,
  doubt3: -2.6,
  token: -2.3,
  protocol: -0.37,
  field: 2.13,
  other: -1.53,
  pageField: 2.56,
  pageOther: -0.94,
  certain: 2.64,
  peers: 2.85,
  named: 1.72,
  lowerName: -3.01,
  companion: 2.24,
  besideAName: -2.52,
  afterArticle: -1.36,
  numbered: -4,
  verb: -100,
  otherSense: -100,
};
