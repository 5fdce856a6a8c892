const daySeconds = 86_400n;

/** The last `days` instants of 00:00 UTC at or before `now`, newest first; all in seconds since 1970. */
export function gridTimes(now: bigint, days: number): bigint[] {
  const newest = now - (now % daySeconds);
  return Array.from({ length: days }, (_, index) => newest - BigInt(index) * daySeconds).filter(time => time >= 0n);
}
