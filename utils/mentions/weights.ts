import type { Feature } from './features.ts';

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Readonly<Record<Feature, number>> = {
  doubt1: 0.3,
  doubt2: -2,
  doubt3: -4,
  nearField: 0.8,
  nearOther: -1,
  sectionField: 0.8,
  sectionOther: -0.6,
  pageField: 0.5,
  pageOther: -0.3,
  sectionCertain: 1,
  pageCertain: 0.6,
  peers: 0.6,
  named: 1.5,
  lowerName: -3,
  beforeItsNoun: 2,
  besideAName: -2.5,
  afterArticle: -1,
  numbered: -4,
  verb: -8,
};
