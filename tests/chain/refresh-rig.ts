import type { Clock } from '../../utils/chain/clock.ts';
import type { Endpoint } from '../../utils/chain/endpoint.ts';
import { createRpc, type RequestRecord } from '../../utils/chain/rpc.ts';
import type { HistoryStore } from '../../utils/history/history-store.ts';
import { readsOf } from '../../utils/protocols/reads-of.ts';
import { registry } from '../../utils/protocols/registry.ts';
import type { Published } from '../../utils/refresh/published.ts';
import { createRefresher, type Refresher } from '../../utils/refresh/refresher.ts';

const reads = readsOf(registry);

export type RigOptions = {
  readonly history: HistoryStore;
  readonly endpoints: readonly Endpoint[];
  readonly clock: Clock;
  readonly days: number;
  readonly fetch?: typeof fetch;
  readonly compares?: boolean;
  readonly timeoutMs?: number;
};

export type Rig = Refresher & {
  readonly requests: RequestRecord[];
  /** What surfaces would have been told, in order. */
  readonly published: Published[];
  /** Has other endpoints asked from now on, as a person who chooses others. */
  readonly choose: (endpoints: readonly Endpoint[]) => void;
};

/** A background's refresher without a browser around it. */
export function refreshRig({ history, endpoints, clock, days, fetch, compares, timeoutMs }: RigOptions): Rig {
  const requests: RequestRecord[] = [];
  const published: Published[] = [];
  const rpcOn = (chosen: readonly Endpoint[]) =>
    createRpc({
      endpoints: chosen,
      chainId: 31337,
      clock,
      historySpacingMs: 0,
      timeoutMs: timeoutMs ?? 10_000,
      onRequest: record => void requests.push(record),
      ...(fetch && { fetch }),
    });
  let rpc = rpcOn(endpoints);
  const refresher = createRefresher({
    history,
    clock,
    days,
    openRpc: async () => rpc,
    openRegistry: async () => ({ registry, ...reads }),
    lock: oneAtATime(),
    comparesEndpoints: async () => compares ?? false,
    explain: async () => [],
    onPublished: value => void published.push(value),
  });
  const choose = (chosen: readonly Endpoint[]) => {
    rpc = rpcOn(chosen);
  };
  return { ...refresher, requests, published, choose };
}

/** The browser's lock: whoever holds it when the worker dies loses it, so each rig has its own. */
function oneAtATime() {
  let queue: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };
}

/** A clock that stands still but for what is slept; nobody waits. */
export function standingClock(startMs: number): Clock & { advance(ms: number): void } {
  let now = startMs;
  return {
    now: () => now,
    random: () => 0.5,
    advance: ms => {
      now += ms;
    },
    sleep: async ms => {
      now += ms;
    },
  };
}
