import type { Feature } from '../../utils/mentions/features.ts';
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
export function fitWeights(examples: readonly Example[], prior: Weights): Weights {
  const names = (Object.keys(prior) as Feature[]).filter(name => !fixed.has(name));
  const weights: Record<Feature, number> = { ...prior };
  for (let step = 0; step < steps; step++) {
    const gradient = Object.fromEntries(names.map(name => [name, -pull * (weights[name] - prior[name])])) as Record<
      Feature,
      number
    >;
    for (const { features, isMention } of examples) {
      const miss = Number(isMention) - 1 / (1 + Math.exp(-scoreOf(features, weights)));
      for (const name of names) gradient[name] += miss * features[name];
    }
    for (const name of names) {
      const next = weights[name] + (rate * gradient[name]) / Math.sqrt(1 + step / 50) / Math.sqrt(examples.length);
      weights[name] = Math.sign(next) === -Math.sign(prior[name]) ? 0 : next;
    }
  }
  return weights;
}
