import type { KeyValueArea } from './key-value-area.ts';
import { SettingsError } from './settings-error.ts';

const fallbackKey = 'settings-fallback';

/** What `sync` did not take; null stands for an item removed here only. */
type Fallback = Record<string, unknown>;

/**
 * The synchronised store with the local one behind it: an item that `sync` refuses (missing, full, written too often)
 * is kept locally and wins on reading, until a later write of it reaches `sync`.
 */
export function layeredArea(sync: KeyValueArea | null, local: KeyValueArea): KeyValueArea {
  const readFallback = async (): Promise<Fallback> => {
    const stored = (await local.get([fallbackKey]).catch(() => ({}) as Record<string, unknown>))[fallbackKey];
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? { ...stored } : {};
  };

  const write = async (items: Record<string, unknown>, toSync: (area: KeyValueArea) => Promise<void>) => {
    const fallback = await readFallback();
    const taken = sync !== null && (await toSync(sync).then(succeeded, refused));
    const next = { ...fallback, ...items };
    if (taken) for (const key of Object.keys(items)) delete next[key];
    if (JSON.stringify(next) === JSON.stringify(fallback)) return;
    try {
      await local.set({ [fallbackKey]: next });
    } catch (error) {
      throw new SettingsError('storage', error instanceof Error ? error.message : String(error));
    }
  };

  return {
    async get() {
      const synced = sync === null ? {} : await sync.get(null).catch(() => ({}));
      const items = { ...synced, ...(await readFallback()) };
      return Object.fromEntries(Object.entries(items).filter(([, value]) => value !== null));
    },
    set: items => write(items, area => area.set(items)),
    remove: keys => write(Object.fromEntries(keys.map(key => [key, null])), area => area.remove(keys)),
  };
}

const succeeded = () => true;
const refused = () => false;
