import type { Passage } from '../../utils/commands/corpus.ts';
import { type CorpusReport, judgePassage, predict, report } from '../../utils/commands/score-corpus.ts';
import { examplesOf } from './examples.ts';
import { fitWeights } from './fit-weights.ts';
import { priorWeights } from './prior-weights.ts';

/**
 * Each passage of `passages` judged by weights that were learnt without it: `folds` times, from all other passages and from `others`, of which the
 * same share is left out, so that two sets can be validated at the same cost. Passages fall into folds by their place.
 */
export function crossValidate(sets: readonly (readonly Passage[])[], folds: number): CorpusReport[] {
  const learnt = sets.flatMap(set =>
    set.map((passage, index) => ({ fold: index % folds, examples: examplesOf(passage) })),
  );
  const weights = Array.from({ length: folds }, (_, fold) =>
    fitWeights(
      learnt.filter(one => one.fold !== fold).flatMap(one => one.examples),
      priorWeights,
    ),
  );
  return sets.map(set =>
    report(
      set,
      set.flatMap((passage, index) => judgePassage(passage, predict(passage, weights[index % folds]))),
    ),
  );
}
