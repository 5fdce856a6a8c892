import { expect, test } from 'vitest';
import { demoStates } from '../../../utils/demo/demo-states.ts';
import { registry } from '../../../utils/protocols/registry.ts';

const midnight = 1_790_000_000n - (1_790_000_000n % 86_400n);

test.each([5n, 43_200n, 86_340n])('a week shows a week’s growth, %i seconds after midnight', seconds => {
  const endTime = midnight + seconds;
  const states = demoStates(registry, { endTime });
  const weekAgo = states.findLast(({ time }) => time <= midnight - 7n * 86_400n)!;
  const rate = (state: typeof weekAgo) => Number(state.protocols.lido!.rate);
  const growth = rate(states.at(-1)!) / rate(weekAgo) - 1;
  const aYear = (growth * 31_536_000) / Number(endTime - weekAgo.time);
  expect(aYear).toBeGreaterThan(0.0235);
  expect(aYear).toBeLessThan(0.0305);
});
