import type { Words } from './words.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Words as they come back from a store or a message. Any code will do: one that a later version has dropped is shown as
 * it is, which harms nobody.
 */
export function isWords(value: unknown): value is Words {
  if (typeof value === 'string') return true;
  if (Array.isArray(value)) return value.every(isWords);
  return isFitting(value) && 'say' in value;
}

const checks: Readonly<Record<string, (of: unknown) => boolean>> = {
  say: of => typeof of === 'string',
  of: areValues,
  list: areValues,
  day: of => typeof of === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(of),
  days: isNumber,
  seconds: isNumber,
  count: isNumber,
};

function isValue(value: unknown): boolean {
  if (isNumber(value) || isWords(value)) return true;
  return isFitting(value) && Object.keys(checks).some(kind => kind !== 'of' && kind in value);
}

/** Whatever it is, each of its fields is what its name promises. */
function isFitting(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(([kind, of]) => !Object.hasOwn(checks, kind) || checks[kind]!(of));
}

function areValues(of: unknown): boolean {
  return Array.isArray(of) && of.every(isValue);
}

function isNumber(of: unknown): boolean {
  return typeof of === 'number';
}
