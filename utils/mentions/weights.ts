/** One for each of `featureNames` in `features.ts`, in that order. */
export type Weights = readonly number[];

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Weights = [
  1.43, // doubt1
  -1.23, // doubt2
  -1.57, // doubt3
  -0.92, // token
  -0.79, // protocol
  -3.14, // commonName
  3.09, // field
  -1.08, // other
  2.39, // pageField
  -2.35, // pageOther
  3.47, // certain
  3.83, // peers
  1.44, // named
  -2.87, // lowerName
  2, // ticker
  2.67, // companion
  -2.7, // besideAName
  -1.29, // afterArticle
  -100, // numbered
  -100, // verb
  -100, // otherSense
];
