import * as v from 'valibot';
import type { Choices, StoredSettings } from './choices.ts';
import { maxSites } from './limits.ts';
import { migrate, type StoredItems } from './migrate.ts';
import { hostPattern, settingsChange, siteRule } from './schemas.ts';
import { SettingsError } from './settings-error.ts';
import { settingsVersion } from './settings-version.ts';
import { choicesKey, siteItem, siteKey } from './stored-items.ts';

const kind = 'tidemark-settings';

const file = v.object({
  kind: v.literal(kind),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  choices: v.optional(v.record(v.string(), v.unknown()), {}),
  sites: v.optional(v.array(v.looseObject({ host: v.string() })), []),
  /** Sites that the browser was allowed to have read, which no file can allow another. */
  allowed: v.optional(v.array(v.string()), []),
});

/** Choices, site rules and the sites a person has allowed as a file to keep or to carry to another browser. */
export function exportSettings({ choices, sites }: StoredSettings, allowed: readonly string[] = []): string {
  return `${JSON.stringify({ kind, version: settingsVersion, choices, sites, allowed }, null, 2)}\n`;
}

/** The sites that were allowed where a file comes from, as rules spell them. None where it is no such file. */
export function allowedIn(json: string): string[] {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), file), json);
  if (!parsed.success) return [];
  return parsed.output.allowed.flatMap(host => {
    const pattern = v.safeParse(hostPattern, host);
    return pattern.success ? [pattern.output] : [];
  });
}

/** Reads an exported file, also one of an earlier version. Throws a SettingsError that names the first fault. */
export function importSettings(json: string): StoredSettings {
  const parsed = v.safeParse(file, parseJson(json));
  if (!parsed.success) throw new SettingsError('not-settings', describe(parsed.issues));
  const { version, choices, sites } = parsed.output;
  if (version > settingsVersion) throw new SettingsError('newer-version', String(version));
  if (sites.length > maxSites) throw new SettingsError('too-many', `sites: ${sites.length} > ${maxSites}`);
  const siteItems = sites.map(({ host, ...rest }) => [siteKey(host), rest] as const);
  const { items } = migrate({ [choicesKey]: choices, ...Object.fromEntries(siteItems) }, version);
  return { choices: strictChoices(items[choicesKey]), sites: strictSites(items) };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new SettingsError('not-json', error instanceof Error ? error.message : String(error));
  }
}

function strictChoices(stored: unknown): Choices {
  const parsed = v.safeParse(settingsChange, stored);
  if (!parsed.success) throw new SettingsError('invalid-field', `choices.${describe(parsed.issues)}`);
  return parsed.output;
}

function strictSites(items: StoredItems): StoredSettings['sites'] {
  return Object.entries(items).flatMap(([key, value]) => {
    if (!key.startsWith('site:')) return [];
    const host = key.slice('site:'.length);
    const parsed = v.safeParse(siteRule, { ...(value as object), host });
    if (!parsed.success) throw new SettingsError('invalid-field', `sites.${host}.${describe(parsed.issues)}`);
    return [parsed.output];
  });
}

function describe(issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return `${v.getDotPath(issues[0]) ?? ''}: ${issues[0].message}`;
}

/** The items that `settings` make in the store. */
export function itemsOf({ choices, sites }: StoredSettings): Record<string, unknown> {
  const rules = sites.map(rule => [siteKey(rule.host), siteItem(rule)] as const);
  return { [choicesKey]: choices, ...Object.fromEntries(rules) };
}
