import { applyChange } from './apply-change.ts';
import { type Choices, isEmptyRule, type StoredSettings } from './choices.ts';
import type { KeyValueArea } from './key-value-area.ts';
import { layeredArea } from './layered-area.ts';
import { maxSites } from './limits.ts';
import { migrate, type StoredItems } from './migrate.ts';
import type { SiteRule } from './settings.ts';
import { SettingsError } from './settings-error.ts';
import { settingsVersion } from './settings-version.ts';
import { choicesKey, readItems, siteItem, siteKey, versionKey, versionOf } from './stored-items.ts';
import { exportSettings, importSettings, itemsOf } from './transfer.ts';

/** Reads and writes what a person chose. Writes follow one another, so that none undoes another. */
export type SettingsStore = {
  read(): Promise<StoredSettings>;
  change(change: Choices): Promise<StoredSettings>;
  /** Replaces the rules of sites in one write; an empty rule removes its site's. */
  setSites(rules: readonly SiteRule[]): Promise<StoredSettings>;
  /** Replaces one site's rule by what `edit` makes of it. */
  editSite(host: string, edit: (rule: SiteRule) => SiteRule): Promise<StoredSettings>;
  removeSite(host: string): Promise<StoredSettings>;
  /** Back to the defaults, site rules included. */
  reset(): Promise<StoredSettings>;
  /** With the sites that the browser is allowed to have read, of which the store knows nothing. */
  export(allowed?: readonly string[]): Promise<string>;
  /** Replaces everything by the file's content, or throws a SettingsError and changes nothing. */
  import(json: string): Promise<StoredSettings>;
};

export function createSettingsStore(areas: { sync: KeyValueArea | null; local: KeyValueArea }): SettingsStore {
  const area = layeredArea(areas.sync, areas.local);
  let queue: Promise<unknown> = Promise.resolve();

  /** The items at the newest version. Where writing them back fails they hold in memory, and the next start tries again. */
  const load = async (): Promise<StoredItems> => {
    const items = ownItems(await area.get());
    const from = versionOf(items);
    const migrated = migrate(items, from);
    if (migrated.version === from) return items;
    const upgraded = { ...migrated.items, [versionKey]: migrated.version };
    const gone = Object.keys(items).filter(key => !(key in upgraded));
    await area.set(upgraded).catch(() => undefined);
    if (gone.length > 0) await area.remove(gone).catch(() => undefined);
    return upgraded;
  };

  const read = async (): Promise<StoredSettings> => {
    const { choices, sites } = readItems(await load());
    return { choices, sites };
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work, work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const write = async (items: Record<string, unknown>) => {
    const version = Math.max(settingsVersion, versionOf(await area.get()));
    await area.set({ ...items, [versionKey]: version });
  };

  const replaceSites = async (rules: readonly SiteRule[]) => {
    const kept = rules.filter(rule => !isEmptyRule(rule));
    const known = new Set((await read()).sites.map(({ host }) => host));
    const added = kept.filter(({ host }) => !known.has(host)).length;
    if (added > 0 && known.size + added > maxSites) throw new SettingsError('too-many', `sites: ${maxSites}`);
    if (kept.length > 0) await write(Object.fromEntries(kept.map(rule => [siteKey(rule.host), siteItem(rule)])));
    const emptied = rules.filter(isEmptyRule).map(({ host }) => siteKey(host));
    if (emptied.length > 0) await area.remove(emptied);
    return read();
  };

  const removeAllBut = async (kept: readonly string[]) => {
    const gone = Object.keys(ownItems(await area.get())).filter(key => !kept.includes(key));
    if (gone.length > 0) await area.remove(gone);
  };

  return {
    read,
    change: change =>
      inTurn(async () => {
        const items = await load();
        await write({ [choicesKey]: applyChange(items[choicesKey], change) });
        return read();
      }),
    setSites: rules => inTurn(() => replaceSites(rules)),
    editSite: (host, edit) =>
      inTurn(async () => {
        const { sites } = await read();
        const rule = sites.find(site => site.host === host) ?? { host, reading: {}, never: [], always: [] };
        return replaceSites([edit(rule)]);
      }),
    removeSite: host =>
      inTurn(async () => {
        await area.remove([siteKey(host)]);
        return read();
      }),
    reset: () =>
      inTurn(async () => {
        await removeAllBut([]);
        return read();
      }),
    export: async allowed => exportSettings(await read(), allowed),
    import: json =>
      inTurn(async () => {
        const items = itemsOf(importSettings(json));
        await write(items);
        await removeAllBut([...Object.keys(items), versionKey]);
        return read();
      }),
  };
}

/** Both areas hold other things too (caches, session marks); only these are settings. */
function ownItems(items: Record<string, unknown>): Record<string, unknown> {
  const own = (key: string) => key === versionKey || key === choicesKey || key.startsWith('site:');
  return Object.fromEntries(Object.entries(items).filter(([key]) => own(key)));
}
