import type { Clock } from './clock.ts';

/** Waits for a turn in a lane; the next one comes `spacingMs` later at the earliest. */
export type TakeTurn = (lane: string, spacingMs: number, signal: AbortSignal | undefined) => Promise<void>;

export function createTurns(clock: Clock): TakeTurn {
  const next = new Map<string, number>();
  return async (lane, spacingMs, signal) => {
    const turn = Math.max(next.get(lane) ?? 0, clock.now());
    next.set(lane, turn + spacingMs);
    if (turn > clock.now()) await clock.sleep(turn - clock.now(), signal);
    signal?.throwIfAborted();
  };
}
