import type { Feature } from './features.ts';

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Readonly<Record<Feature, number>> = {
  doubt1: 0,
  doubt2: -1.97,
  doubt3: -2.44,
  token: -2.13,
  protocol: -0.54,
  field: 2.51,
  other: -1.5,
  pageField: 2.19,
  pageOther: -0.91,
  certain: 2.6,
  peers: 3.04,
  named: 1.74,
  lowerName: -3.02,
  beforeItsNoun: 2.14,
  besideAName: -2.48,
  afterArticle: -0.95,
  numbered: -4,
  verb: -100,
  otherSense: -100,
};
