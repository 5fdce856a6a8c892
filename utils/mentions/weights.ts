import type { Feature } from './features.ts';

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Readonly<Record<Feature, number>> = {
  doubt1: 0.93,
  doubt2: -1.5,
  doubt3: -2.5,
  token: -2.28,
  protocol: -0.39,
  field: 2.1,
  other: -1.51,
  pageField: 2.54,
  pageOther: -0.92,
  certain: 2.67,
  peers: 2.89,
  named: 1.73,
  lowerName: -3.01,
  beforeItsNoun: 2.33,
  beforeTermNoun: 1.59,
  besideAName: -2.51,
  afterArticle: -1.33,
  numbered: -4,
  verb: -100,
  otherSense: -100,
};
