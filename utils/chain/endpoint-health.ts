import type { Clock } from './clock.ts';
import type { RpcError, RpcErrorCode } from './rpc-error.ts';

/** What we have learnt of an endpoint. Plain JSON, so it can outlive the worker; all instants in ms since 1970. */
export type EndpointHealth = {
  /** Failures since the last good answer. */
  failures: number;
  /** Not asked anything before this instant. */
  restUntil: number;
  /** Not asked for old state before this instant. */
  noHistoryUntil: number;
  /** Chain it was last seen on; null before the first answer. */
  chainId: number | null;
  /** False where calls without a recipient fail: reads then go to Multicall3 itself. */
  packs: boolean;
};

/** `present`: state of recent blocks. `history`: state of any block. */
export type Need = 'present' | 'history';

export function newHealth(): EndpointHealth {
  return { failures: 0, restUntil: 0, noHistoryUntil: 0, chainId: null, packs: true };
}

/** Earliest instant at which the endpoint may be asked for this. */
export function freeAt(health: EndpointHealth, need: Need): number {
  return Math.max(health.restUntil, need === 'history' ? health.noHistoryUntil : 0);
}

const firstRestMs = 1_000;
/** Short enough that a node which comes back is used within two refreshes. */
const longestRestMs = 120_000;
/** A node rarely gains an archive; asking again four times a day notices when it does. */
const refusalMs = 6 * 3_600_000;
const wrongChainMs = 3_600_000;

/** Failures for which the endpoint need not rest: the question, or our own clock, may be at fault. */
const harmless: ReadonlySet<RpcErrorCode> = new Set(['call-failed', 'too-large', 'stale-head']);

/** Remembers a failure: rest for a while, longer each time, or keep it from one kind of question only. */
export function noteFailure(health: EndpointHealth, error: RpcError, need: Need, clock: Clock): void {
  if (harmless.has(error.code)) return;
  if (error.code === 'archive-refused' || (error.code === 'wrong-block' && need === 'history')) {
    if (need === 'history') health.noHistoryUntil = clock.now() + refusalMs;
    return;
  }
  health.failures = Math.min(health.failures + 1, 20);
  const backOffMs = Math.min(firstRestMs * 2 ** (health.failures - 1), longestRestMs);
  // Half of it is chance, so that many installs do not come back to a recovering node together.
  const jitteredMs = backOffMs * (0.5 + clock.random() / 2);
  const askedMs = Math.min(error.retryAfterMs ?? 0, longestRestMs);
  health.restUntil = clock.now() + (error.code === 'wrong-chain' ? wrongChainMs : Math.max(jitteredMs, askedMs));
}

export function noteSuccess(health: EndpointHealth): void {
  health.failures = 0;
  health.restUntil = 0;
}
