import type { Feature } from '../../utils/mentions/features.ts';

/** Where reasoning puts the weights before any example: what the examples do not speak about stays here. */
export const priorWeights: Readonly<Record<Feature, number>> = {
  doubt1: 0.3,
  doubt2: -2,
  doubt3: -4,
  token: -2,
  protocol: -0.2,
  commonName: -3,
  field: 1,
  other: -1,
  pageField: 0.4,
  pageOther: -0.2,
  certain: 0.8,
  peers: 0.6,
  named: 1.5,
  lowerName: -3,
  ticker: 2,
  companion: 1.5,
  besideAName: -2.5,
  afterArticle: -1,
  numbered: -100,
  verb: -100,
  otherSense: -100,
};
