import * as v from 'valibot';
import type { Choices } from './choices.ts';
import { sectionFields } from './schemas.ts';

type Section = keyof typeof sectionFields;
type Fields = Readonly<Record<string, v.GenericSchema>>;

/**
 * Reads stored choices field by field: what this version does not know or cannot read is left out and named, the
 * rest holds. The caller keeps the raw record, so that a newer version's fields survive on their way through.
 */
export function parseChoices(stored: unknown): { readonly choices: Choices; readonly dropped: readonly string[] } {
  const choices: Record<string, Record<string, unknown>> = {};
  const dropped: string[] = [];
  if (!isRecord(stored)) return { choices, dropped: stored === undefined ? [] : ['choices'] };
  for (const section of Object.keys(sectionFields) as Section[]) {
    if (stored[section] === undefined) continue;
    if (!isRecord(stored[section])) {
      dropped.push(section);
      continue;
    }
    const { read, unread } = readFields(sectionFields[section], stored[section]);
    choices[section] = read;
    dropped.push(...unread.map(field => `${section}.${field}`));
  }
  return { choices, dropped };
}

/** The fields that `fields` knows and accepts, and the names of the others. */
export function readFields(fields: Fields, stored: Record<string, unknown>) {
  const read: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const [field, value] of Object.entries(stored)) {
    const schema = Object.hasOwn(fields, field) ? fields[field] : undefined;
    const parsed = schema && v.safeParse(schema, value);
    if (parsed?.success) read[field] = parsed.output;
    else unread.push(field);
  }
  return { read, unread };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
