import type { Passage } from '../../utils/commands/corpus.ts';
import { type CorpusReport, judgePassage, predict, report } from '../../utils/commands/score-corpus.ts';
import { examplesOf } from './examples.ts';
import { fitWeights } from './fit-weights.ts';
import { priorWeights } from './prior-weights.ts';

/**
 * Each passage judged by weights that were learnt without it and without any other of its site: `folds` times, from the sites of the other folds,
 * of all sets alike.
 */
export function crossValidate(sets: readonly (readonly Passage[])[], folds: number): CorpusReport[] {
  const learnt = sets.flatMap(set =>
    set.map(passage => ({ fold: foldOf(passage, folds), examples: examplesOf(passage) })),
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
      set.flatMap(passage => judgePassage(passage, predict(passage, weights[foldOf(passage, folds)]))),
    ),
  );
}

/** A site's passages share their words and their author: the first part of the source tells it. */
function foldOf({ source }: Passage, folds: number): number {
  const site = source.split(/[ /]/, 1)[0]!;
  let hash = 7;
  for (const character of site) hash = (hash * 31 + character.charCodeAt(0)) % 9973;
  return hash % folds;
}
