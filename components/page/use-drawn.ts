import { useEffect, useState } from 'preact/hooks';
import { whenAllHadTurns } from './take-turn.ts';

/** Whether all that is drawn gradually has been drawn once since there was something to draw. */
export function useDrawn(isReady: boolean): boolean {
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    if (isReady) return whenAllHadTurns(() => setDrawn(true));
    return undefined;
  }, [isReady]);
  return drawn;
}
