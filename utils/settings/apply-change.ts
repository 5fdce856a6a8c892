import type { Choices } from './choices.ts';
import { defaultSettings } from './defaults.ts';
import { isRecord } from './parse-choices.ts';

type Raw = Record<string, unknown>;

/**
 * The stored record of choices with `change` merged in. A field set back to its default leaves the record; fields
 * that a newer version of the product stored stay.
 */
export function applyChange(stored: unknown, change: Choices): Raw {
  const next: Raw = isRecord(stored) ? { ...stored } : {};
  for (const [section, fields] of Object.entries(change)) {
    const defaults = defaultSettings[section as keyof Choices] as Raw;
    const merged: Raw = isRecord(next[section]) ? { ...next[section] } : {};
    for (const [field, value] of Object.entries(fields)) {
      if (JSON.stringify(value) === JSON.stringify(defaults[field])) delete merged[field];
      else merged[field] = value;
    }
    if (Object.keys(merged).length > 0) next[section] = merged;
    else delete next[section];
  }
  return next;
}
