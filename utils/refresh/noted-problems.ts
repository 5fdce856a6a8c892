import type { HeadComparison } from '../chain/compare-heads.ts';
import type { Observation } from '../chain/observation.ts';
import type { RpcError } from '../chain/rpc-error.ts';
import { readFailureCodes } from '../figures/reading.ts';
import type { Words } from '../language/words.ts';
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
  const list = comparison.hosts.map((host, index): Words => {
    const result = first.values[index]!;
    return result.ok ? `${host}: ${result.values.join(' ')}` : { say: readFailureCodes[result.reason], of: [host] };
  });
  const more = comparison.differing.length - 1;
  const read = more > 0 ? `${first.id} (+${more})` : first.id;
  return [{ code: 'disagreement', words: { say: 'ofPart', of: [read, { list }] } }];
}
