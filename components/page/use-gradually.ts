import { useEffect, useState } from 'preact/hooks';

/**
 * How many of `count` things to draw now: `step` at first, `step` more in each task that follows, so that drawing many
 * never keeps the reader's clicks waiting for more than a frame or two. Where `count` falls and grows again, what comes
 * back comes gradually too.
 */
export function useGradually(count: number, step: number): number {
  const [allowed, setAllowed] = useState(step);
  useEffect(() => {
    const reached = Math.min(allowed, Math.max(count, step));
    if (reached === allowed && allowed >= count) return;
    const timer = setTimeout(() => setAllowed(reached < allowed ? reached : allowed + step));
    return () => clearTimeout(timer);
  }, [allowed, count, step]);
  return Math.min(allowed, count);
}
