import { writeFileSync } from 'node:fs';
import { featureNames } from '../../utils/mentions/features.ts';
import { crossValidate } from './cross-validate.ts';
import { examplesOf } from './examples.ts';
import { fitWeights } from './fit-weights.ts';
import { devPassages, loneWords, ownPassages } from './passages.ts';
import { priorWeights } from './prior-weights.ts';

/**
 * `node tests/corpus/learn.ts`: how well weights learnt from the labelled passages judge passages they were not learnt from.
 * `--write` puts the weights learnt from all of them into `utils/mentions/weights.ts`.
 */
const sets = [devPassages() ?? [], ownPassages(), loneWords()];
const names = ['dev', 'own', 'lone words'];
for (const [index, { errors, ...scores }] of crossValidate(sets, 10).entries()) {
  console.log(names[index], JSON.stringify(scores, null, 2));
  for (const { id, error, surface, entity, around } of errors)
    console.log(`${id} ${error} ${entity} "${surface}": ${around}`);
}
if (process.argv.includes('--write')) {
  const weights = fitWeights(sets.flat().flatMap(examplesOf), priorWeights);
  const lines = featureNames.map((name, at) => `  ${Number(weights[at]!.toFixed(2))}, // ${name}\n`);
  const file = new URL('../../utils/mentions/weights.ts', import.meta.url);
  writeFileSync(
    file,
    `/** One for each of \`featureNames\` in \`features.ts\`, in that order. */
export type Weights = readonly number[];

/** What each piece of evidence adds to a form's score; it counts as a mention above 0. Learnt by \`tests/corpus/learn.ts\`. */
export const weights: Weights = [
${lines.join('')}];
`,
  );
}
