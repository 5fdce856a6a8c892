import { useLayoutEffect, useState } from 'preact/hooks';
import { takeTurn } from './take-turn.ts';

/**
 * How many of `count` things to draw now: `step` at first, `step` more in each frame that follows, so that drawing many
 * never keeps the reader's clicks waiting for more than a frame or two. Where `count` falls and grows again, what comes
 * back comes gradually too. Begins anew with another `of`.
 */
export function useGradually(count: number, step: number, of?: unknown): number {
  const [reached, setReached] = useState({ of, allowed: step });
  const allowed = reached.of === of ? Math.min(reached.allowed, Math.max(count, step)) : step;
  useLayoutEffect(() => {
    if (allowed >= count) {
      if (reached.of !== of || reached.allowed !== allowed) setReached({ of, allowed });
      return;
    }
    return takeTurn(() => setReached({ of, allowed: allowed + step }));
  }, [allowed, count, step, of]);
  return Math.min(allowed, count);
}
