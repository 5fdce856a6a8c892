import { useEffect, useState } from 'preact/hooks';

/** The time in milliseconds, told anew every half minute, so that ages on screen stay true. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}
