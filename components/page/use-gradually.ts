import { useEffect, useState } from 'preact/hooks';

/**
 * How many of `count` things to draw now: `step` at first, `step` more in each task that follows, so that drawing many
 * never keeps the reader's clicks waiting for more than a frame or two.
 */
export function useGradually(count: number, step: number): number {
  const [drawn, setDrawn] = useState(step);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => setDrawn(drawn + step));
    return () => clearTimeout(timer);
  }, [drawn, count, step]);
  return Math.min(drawn, count);
}
