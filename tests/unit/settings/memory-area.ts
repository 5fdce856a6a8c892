import type { KeyValueArea } from '../../../utils/settings/key-value-area.ts';

/** A storage area with the browsers' limits on a synchronised one; `refuse` makes every write fail. */
export type MemoryArea = KeyValueArea & { items: Record<string, unknown>; refuse: boolean };

export function memoryArea(limits?: { itemBytes: number; totalBytes: number; items: number }): MemoryArea {
  const area: MemoryArea = {
    items: {},
    refuse: false,
    async get(keys) {
      const wanted = keys ?? Object.keys(area.items);
      return structuredClone(Object.fromEntries(wanted.filter(k => k in area.items).map(k => [k, area.items[k]])));
    },
    async set(items) {
      if (area.refuse) throw new Error('QUOTA_BYTES quota exceeded');
      const next = JSON.parse(JSON.stringify({ ...area.items, ...items }));
      const sizes = Object.entries(next).map(([key, value]) => key.length + JSON.stringify(value).length);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      if (
        limits &&
        (Math.max(...sizes) > limits.itemBytes || total > limits.totalBytes || sizes.length > limits.items)
      ) {
        throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
      }
      area.items = next;
    },
    async remove(keys) {
      if (area.refuse) throw new Error('QUOTA_BYTES quota exceeded');
      for (const key of keys) delete area.items[key];
    },
  };
  return area;
}

/** https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync */
export const syncLimits = { itemBytes: 8192, totalBytes: 102_400, items: 512 };
