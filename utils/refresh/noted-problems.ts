import type { HeadComparison } from '../chain/compare-heads.ts';
import type { Observation } from '../chain/observation.ts';
import type { RpcError } from '../chain/rpc-error.ts';
import type { NotedProblem } from './published.ts';

/** A clock and a chain's head that differ by more than this are not both right. */
const clockMs = 3_600_000;

/** Set when the computer's clock is far from the newest block's time. */
export function clockProblem(now: Observation, clockNowMs: number): NotedProblem[] {
  const differenceMs = clockNowMs - Number(now.time) * 1000;
  if (Math.abs(differenceMs) < clockMs) return [];
  const hours = Math.round(Math.abs(differenceMs) / 3_600_000);
  return [{ code: 'clock', words: String(differenceMs > 0 ? hours : -hours) }];
}

/** Set when no endpoint serves the past that a refresh asked for. */
export function historyProblem(error: RpcError | null): NotedProblem[] {
  return error === null ? [] : [{ code: 'no-history', words: error.words }];
}

/** Set when two endpoints answer differently for one block, with the first differing values of both. */
export function disagreementProblem(comparison: HeadComparison | null): NotedProblem[] {
  const [first] = comparison?.differing ?? [];
  if (!comparison || !first) return [];
  const values = first.values.map(result => (result.ok ? result.values.join(', ') : result.reason));
  const [one, other] = comparison.hosts.map((host, index) => `${host}: ${values[index]}`);
  const more = comparison.differing.length - 1;
  return [{ code: 'disagreement', words: `${first.id} ${one}; ${other}${more > 0 ? ` (+${more})` : ''}` }];
}
