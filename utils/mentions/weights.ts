/** One for each of `featureNames` in `features.ts`, in that order. */
export type Weights = readonly number[];

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by `tests/corpus/learn.ts`. */
export const weights: Weights = [
  1.46, // doubt1
  -1.21, // doubt2
  -1.58, // doubt3
  -0.96, // token
  -0.78, // protocol
  -3.13, // commonName
  3.05, // field
  -1.26, // other
  2.35, // pageField
  -2.42, // pageOther
  3.49, // certain
  3.85, // peers
  1.45, // named
  -2.87, // lowerName
  2, // ticker
  2.68, // companion
  -2.7, // besideAName
  -1.29, // afterArticle
  -100, // numbered
  -100, // verb
  -100, // otherSense
];
