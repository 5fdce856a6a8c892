import { type MemoryArea, memoryArea, syncLimits } from '../settings/memory-area.ts';

type Listener = (...args: never[]) => unknown;

/** The extension APIs that the background uses, in memory. Events are fired by the test. */
export function fakeBrowser() {
  const all: Listener[][] = [];
  const event = () => {
    const listeners: Listener[] = [];
    all.push(listeners);
    return {
      addListener: (listener: Listener) => void listeners.push(listener),
      removeListener: (listener: Listener) => void listeners.splice(listeners.indexOf(listener), 1),
      fire: (...args: unknown[]) => Promise.all(listeners.map(listener => listener(...(args as never[])))),
      count: () => listeners.length,
    };
  };

  const onChanged = event();
  const announcing = (area: MemoryArea, name: string): MemoryArea => {
    const set = area.set.bind(area);
    const remove = area.remove.bind(area);
    area.set = async items => {
      await set(items);
      await onChanged.fire(Object.fromEntries(Object.keys(items).map(key => [key, {}])), name);
    };
    area.remove = async keys => {
      await remove(keys);
      await onChanged.fire(Object.fromEntries(keys.map(key => [key, {}])), name);
    };
    return area;
  };
  // Chromium takes a single key as well as a list.
  const session = memoryArea();
  const getSession = session.get.bind(session);
  session.get = keys => getSession(typeof keys === 'string' ? [keys] : keys);

  const state = {
    tabs: [] as { id: number; url: string; active?: boolean }[],
    created: [] as string[],
    origins: [] as string[],
    toSurfaces: [] as { type: string; params: unknown }[],
    toTabs: [] as { tabId: number; frameId?: number; message: { type: string; params: unknown } }[],
    executed: [] as unknown[],
    registered: [] as { id: string; matches: string[]; js: string[]; css: string[] }[],
    alarms: new Map<string, unknown>(),
  };

  const browser = {
    runtime: {
      id: 'tidemark',
      getURL: (path: string) => `chrome-extension://tidemark/${path}`,
      getManifest: () => ({
        host_permissions: ['https://*.lido.fi/*', 'https://eth.drpc.org/*'],
        content_scripts: [
          {
            matches: ['https://*.lido.fi/*'],
            js: ['content-scripts/scan.js'],
            css: ['content-scripts/scan.css'],
            all_frames: true,
          },
        ],
      }),
      getContexts: async () => [] as unknown[],
      sendMessage: async (message: (typeof state.toSurfaces)[number]) => void state.toSurfaces.push(message),
      onMessage: event(),
      onInstalled: event(),
      onStartup: event(),
    },
    storage: {
      sync: announcing(memoryArea(syncLimits), 'sync'),
      local: announcing(memoryArea(), 'local'),
      session,
      onChanged,
    },
    tabs: {
      query: async ({ active, url }: { active?: boolean; url?: string | string[] }) => {
        const patterns = [url ?? []].flat();
        const fits = (address: string) =>
          patterns.length === 0 ||
          patterns.some(pattern => address.includes(pattern.replace(/^.*:\/\/(\*\.)?|\/\*$/g, '')));
        return state.tabs.filter(tab => (!active || tab.active) && fits(tab.url));
      },
      create: async ({ url }: { url: string }) => void state.created.push(url),
      sendMessage: async (
        tabId: number,
        message: (typeof state.toTabs)[number]['message'],
        options: { frameId?: number } = {},
      ) => {
        state.toTabs.push({ tabId, ...options, message });
        return { ok: true, value: null };
      },
    },
    permissions: {
      getAll: async () => ({ origins: ['https://*.lido.fi/*', 'https://eth.drpc.org/*', ...state.origins] }),
      contains: async () => true,
      onAdded: event(),
      onRemoved: event(),
    },
    scripting: {
      executeScript: async (injection: unknown) => void state.executed.push(injection),
      insertCSS: async (injection: unknown) => void state.executed.push(injection),
      getRegisteredContentScripts: async () => state.registered,
      registerContentScripts: async (scripts: typeof state.registered) => void state.registered.push(...scripts),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        state.registered = state.registered.filter(({ id }) => !ids.includes(id));
      },
    },
    alarms: {
      get: async (name: string) => state.alarms.get(name),
      create: (name: string, info: unknown) => void state.alarms.set(name, info),
      clear: async (name: string) => state.alarms.delete(name),
      onAlarm: event(),
    },
    commands: { onCommand: event() },
    extension: { getViews: () => [] },
  };
  /** What a stopped worker listened to, nobody hears any more. */
  const stopWorker = () => {
    for (const listeners of all) listeners.length = 0;
  };
  return { browser, state, stopWorker };
}
