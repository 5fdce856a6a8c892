import type { WordsValue } from '../language/words.ts';
import { Unfit } from './read-reply.ts';

/** Yields of staked ETH outside of this are a source's mistake (a fraction for a percentage, a broken feed). */
const maxPercent = 20;
/** A cross-check older than this says nothing of today. */
const maxAgeMs = 7 * 86_400_000;
/** Clocks differ. */
const maxAheadMs = 3_600_000;

/** A yield in percent as a fraction, without the noise of binary division: 2.387125 → "0.02387125". */
export function yieldFromPercent(percent: number | string): string {
  const value = Number(percent);
  if (!(value > 0 && value < maxPercent))
    throw new Unfit('implausible', { say: 'sourceImplausible', of: [`${percent} %`] });
  const [whole = '0', decimals = ''] = plainDecimal(value).split('.');
  const digits = whole.padStart(3, '0');
  return trimZeros(`${digits.slice(0, -2)}.${digits.slice(-2)}${decimals}`);
}

/** An amount that is neither negative nor infinite. */
export function amount(value: number, max: number): string {
  if (!(value >= 0 && value < max)) throw new Unfit('implausible', { say: 'sourceImplausible', of: [String(value)] });
  return plainDecimal(value);
}

/** A source's own time, refused where it is too old or ahead of the clock. */
export function asOf(unixMs: number, askedAt: Date): string {
  const ageMs = askedAt.getTime() - unixMs;
  if (!(ageMs < maxAgeMs && ageMs > -maxAheadMs))
    throw new Unfit('outdated', { say: 'sourceOutdated', of: [dayOf(unixMs)] });
  return new Date(unixMs).toISOString();
}

function dayOf(unixMs: number): WordsValue {
  const isDay = unixMs >= 0 && unixMs < 253_402_300_800_000;
  return isDay ? { day: new Date(unixMs).toISOString().slice(0, 10) } : String(unixMs);
}

/** Digits without an exponent; the shortest that give the same number where JavaScript writes them so. */
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? trimZeros(value.toFixed(18)) : text;
}

function trimZeros(decimal: string): string {
  const trimmed = decimal.replace(/^0+(?=\d)/, '');
  return trimmed.includes('.') ? trimmed.replace(/\.?0+$/, '') : trimmed;
}
