import { useEffect, useState } from 'preact/hooks';

/**
 * Counts from 0 to `last`, one step a task: the page's parts are drawn one after the other, so that none of them
 * keeps the reader's clicks waiting for more than a frame or two.
 */
export function useStage(last: number): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    if (stage >= last) return;
    const timer = setTimeout(() => setStage(stage + 1));
    return () => clearTimeout(timer);
  }, [stage, last]);
  return stage;
}
