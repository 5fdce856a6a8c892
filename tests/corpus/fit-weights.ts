import { type Feature, featureNames } from '../../utils/mentions/features.ts';
import { scoreOf } from '../../utils/mentions/judge.ts';
import type { Weights } from '../../utils/mentions/weights.ts';
import type { Example } from './examples.ts';

/** How far the examples may pull a weight from where reasoning put it. */
const pull = 0.5;
/** A sense that rules a form out does so whatever else speaks for it. */
const fixed: ReadonlySet<Feature> = new Set(['numbered', 'verb', 'otherSense']);
const steps = 1000;
const rate = 0.05;

/**
 * Logistic regression that starts from `prior` and is drawn back to it (a Gaussian prior around reasoned weights): few examples,
 * so what they do not speak about stays as reasoned, and no weight changes its sign.
 */
export function fitWeights(examples: readonly Example[], prior: Readonly<Record<Feature, number>>): Weights {
  const start = featureNames.map(name => prior[name]);
  const learnt = featureNames.map(name => !fixed.has(name));
  const weights = [...start];
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, at) => -pull * (weight - start[at]!));
    for (const { features, isMention } of examples) {
      const miss = Number(isMention) - 1 / (1 + Math.exp(-scoreOf(features, weights)));
      for (const [at, amount] of features.entries()) gradient[at]! += miss * amount;
    }
    for (const [at, weight] of weights.entries()) {
      if (!learnt[at]) continue;
      const next = weight + (rate * gradient[at]!) / Math.sqrt(1 + step / 50) / Math.sqrt(examples.length);
      weights[at] = Math.sign(next) === -Math.sign(start[at]!) ? 0 : next;
    }
  }
  return weights;
}
