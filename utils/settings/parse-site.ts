import * as v from 'valibot';
import { isRecord, readFields } from './parse-choices.ts';
import { entityIds, hostPattern, readingFields } from './schemas.ts';
import type { SiteRule } from './settings.ts';

/** A site's rule from its stored item, field by field like the choices; null where nothing of it can be read. */
export function parseSite(host: string, stored: unknown): SiteRule | null {
  const parsedHost = v.safeParse(hostPattern, host);
  if (!parsedHost.success || !isRecord(stored)) return null;
  const reading = isRecord(stored.reading) ? readFields(readingFields, stored.reading).read : {};
  const { read } = readFields({ never: entityIds, always: entityIds }, stored);
  return { host: parsedHost.output, reading, never: [], always: [], ...read };
}
