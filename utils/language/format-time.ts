import { formatNumber } from './format-number.ts';
import { intlFormat } from './intl-format.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** "22 Nov 2026, 14:05 UTC": figures belong to blocks, so the zone is the chain's. */
export function formatDateTime(iso: string): string {
  const text = date(iso, { dateStyle: 'medium', timeStyle: 'short' });
  return `${text} UTC`;
}

/** "22 Nov", the day in UTC, as the daily grid counts days. */
export function formatDay(iso: string): string {
  return date(iso, { day: 'numeric', month: 'short' });
}

/** "22 Nov 2026". */
export function formatDate(iso: string): string {
  return date(iso, { dateStyle: 'medium' });
}

function date(iso: string, options: Intl.DateTimeFormatOptions): string {
  return intlFormat('DateTimeFormat', { ...options, timeZone: 'UTC' }).format(new Date(iso));
}

/** How long before `nowMs` the moment was: "4 min. ago". A clock behind the chain gives "now", never the future. */
export function formatAge(iso: string, nowMs: number): string {
  const seconds = Math.max(0, Math.round((nowMs - Date.parse(iso)) / 1000));
  const format = intlFormat('RelativeTimeFormat', { numeric: 'auto', style: 'short' });
  if (seconds < minute) return format.format(0, 'second');
  if (seconds < hour) return format.format(-Math.floor(seconds / minute), 'minute');
  if (seconds < day) return format.format(-Math.floor(seconds / hour), 'hour');
  return format.format(-Math.floor(seconds / day), 'day');
}

/** A length of time in its largest fitting unit: "4 days", "36 min". */
export function formatDuration(seconds: string | number): string {
  const size = Math.abs(Number(seconds));
  const [unit, length] =
    size >= 2 * day
      ? (['day', day] as const)
      : size >= 2 * hour
        ? (['hour', hour] as const)
        : (['minute', minute] as const);
  return formatNumber(Number(seconds) / length, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'minute' ? 'short' : 'long',
    maximumFractionDigits: size < 10 * length ? 1 : 0,
  });
}

/** "7 days" for the window `7d`. */
export function formatWindow(window: string): string {
  return formatNumber(window.replace('d', ''), { style: 'unit', unit: 'day', unitDisplay: 'long' });
}
