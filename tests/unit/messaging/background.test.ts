import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { glossaryAsset } from '../../../utils/commands/glossary-asset.ts';
import type { Outcome } from '../../../utils/messaging/outcome.ts';
import type { BackgroundMessages } from '../../../utils/messaging/protocol.ts';
import { registry } from '../../../utils/protocols/registry.ts';
import { encodeRegistry } from '../../../utils/protocols/registry-json.ts';
import { fakeBrowser } from './fake-browser.ts';

let fake: ReturnType<typeof fakeBrowser>;
const requests: string[] = [];
const glossary = glossaryAsset();

const surface = { id: 'tidemark', url: 'chrome-extension://tidemark/options.html' };
const page = {
  id: 'tidemark',
  url: 'https://stake.lido.fi/wrap?secret=1',
  origin: 'https://stake.lido.fi',
  frameId: 4,
  tab: { id: 7, url: 'https://stake.lido.fi/wrap?secret=1' },
};

/** Endpoints and sources are all out of order here; what they would say is the chain tests' matter. */
async function deadNetwork(url: string | URL | Request): Promise<Response> {
  if (String(url).endsWith('glossary.json')) return new Response(glossary);
  if (String(url).endsWith('registry.json')) return new Response(encodeRegistry(registry));
  requests.push(String(url));
  return new Response('<html>', { status: 503 });
}

/** The browser's lock, as far as it is used. */
function oneAtATime() {
  let queue: Promise<unknown> = Promise.resolve();
  return (_: string, work: () => Promise<unknown>) => {
    queue = queue.then(work, work);
    return queue;
  };
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  requests.length = 0;
  fake = fakeBrowser();
  vi.stubGlobal('__DEMO__', false);
  vi.stubGlobal('__DEMO_RPC__', '');
  vi.stubGlobal('fetch', deadNetwork);
  vi.stubGlobal('navigator', { onLine: true, locks: { request: oneAtATime() } });
  await wake();
});

// The stubs stay: what a test leaves running must not reach the real network.
afterEach(() => {
  vi.restoreAllMocks();
});

/** A new worker on the same profile. */
async function wake() {
  vi.resetModules();
  fake.stopWorker();
  vi.doMock('webextension-polyfill', () => ({ default: fake.browser }));
  const { start } = await import('../../../entrypoints/background/start.ts');
  start();
}

async function ask<K extends keyof BackgroundMessages>(
  type: K,
  params: BackgroundMessages[K]['params'],
  sender: object = surface,
): Promise<Outcome<BackgroundMessages[K]['result']>> {
  const [reply] = await fake.browser.runtime.onMessage.fire({ type, params }, sender);
  return reply as Outcome<BackgroundMessages[K]['result']>;
}

async function given<K extends keyof BackgroundMessages>(
  type: K,
  params: BackgroundMessages[K]['params'],
  sender: object = surface,
): Promise<BackgroundMessages[K]['result']> {
  const reply = await ask(type, params, sender);
  if (!reply.ok) throw new Error(`${type}: ${reply.error.code} ${reply.error.message}`);
  return reply.value;
}

describe('before any figure is there', () => {
  test('a card has its words, and says why figures are missing', async () => {
    expect(await given('data.refresh', { reason: 'person' })).toMatchObject({
      asOf: null,
      problems: [{ code: 'no-endpoint', action: 'endpoints' }],
    });
    const card = await given('card.content', { entity: 'ether-fi' }, page);
    expect(card.definition.map(({ text }) => text).join('')).toMatch(/\w+ \w+/);
    expect(card.records).toMatchObject([{ id: 'ether-fi', figures: null, beside: null, quotes: [] }]);
    expect(card.records[0]?.exitRule).toEqual({ say: 'exit_ether_fi' });
    expect(card.status.problems[0]?.code).toBe('no-endpoint');
    expect(await given('history.get', {})).toMatchObject({ times: [], protocols: {} });
    expect(await given('figure.receipt', { protocol: 'lido', figure: 'apy.7d' }, page)).toEqual([]);
  });

  test('an unknown name is an error, in a list it is left out', async () => {
    expect(await ask('card.content', { entity: 'nobody' }, page)).toMatchObject({ error: { code: 'unknown-entity' } });
    const { rows } = await given('page.rows', { entities: ['lido', 'nobody', 'term:restaking'] }, page);
    expect(rows.map(({ entity }) => entity)).toEqual(['lido', 'term:restaking']);
  });

  test('the glossary is searched', async () => {
    const found = await given('glossary.search', { query: 'slashing' });
    expect(found.map(({ entity }) => entity)).toContain('term:slashing');
  });
});

describe('rules', () => {
  test('a card changes its own site’s rule, by the host the browser vouches for', async () => {
    await given('here.never', { entity: 'kelp' }, page);
    await given('here.always', { entity: 'swell' }, page);
    await given('here.never', { entity: 'swell' }, page);
    await given('here.panel', { side: 'left', widthPx: 400 }, page);
    await given('here.off', {}, page);
    const rule = {
      host: 'stake.lido.fi',
      reading: { pageTab: 'left', panelWidthPx: 400, enabled: false },
      never: ['kelp', 'swell'],
      always: [],
    };
    expect((await given('reading.rules', {}, page)).sites).toEqual([rule]);
    await wake();
    expect((await given('reading.rules', {}, page)).sites).toEqual([rule]);
  });

  test('a change reaches every scanner and every surface', async () => {
    fake.state.tabs = [
      { id: 3, url: 'https://a.example/' },
      { id: 7, url: page.url },
    ];
    await given('settings.change', { change: { reading: { markTerms: false } } });
    await vi.waitFor(() => {
      const told = fake.state.toTabs.filter(({ message }) => message.type === 'reading.changed');
      expect(told.map(({ tabId }) => tabId)).toEqual([3, 7]);
      expect(told[0]?.message.params).toMatchObject({ rules: { defaults: { markTerms: false } } });
      expect(fake.state.toSurfaces.some(({ type }) => type === 'settings.changed')).toBe(true);
    });
  });

  test('a refused import is said in words, and changes nothing', async () => {
    const before = await given('settings.export', {});
    expect(await ask('settings.import', { json: '{' })).toMatchObject({ error: { code: 'not-json' } });
    expect(await given('settings.export', {})).toBe(before);
  });
});

describe('sites', () => {
  test('a grant registers exactly the manifest’s scanner, and starts it in open tabs', async () => {
    fake.state.origins = ['*://reddit.com/*', 'https://own-node.example/*'];
    fake.state.tabs = [{ id: 9, url: 'https://reddit.com/r/ethstaker' }];
    const reply = await given('site.granted', { host: 'reddit.com' });
    expect(reply.grantedHosts).toEqual(['own-node.example', 'reddit.com']);
    expect(fake.state.registered).toMatchObject([
      { id: 'granted-sites', js: ['content-scripts/scan.js'], css: ['content-scripts/scan.css'], allFrames: true },
    ]);
    expect(fake.state.registered[0]?.matches).toContain('*://reddit.com/*');
    expect(fake.state.executed).toContainEqual({
      target: { tabId: 9, allFrames: true },
      files: ['content-scripts/scan.js'],
    });
    fake.state.origins = [];
    await fake.browser.permissions.onRemoved.fire({});
    await vi.waitFor(() => expect(fake.state.registered).toEqual([]));
  });

  test('the lens and the parts of the scanner are put into the very frame that asks', async () => {
    await given('lens.load', {}, page);
    await given('reading.part', { part: 'marker' }, page);
    await given('reading.part', { part: 'quiet-words' }, page);
    await given('reading.part', { part: 'lens-rest' }, page);
    const target = { tabId: 7, frameIds: [4] };
    expect(fake.state.executed).toEqual(
      ['/lens.js', '/marker.js', '/quiet-words.js', '/lens-rest.js'].map(file => ({ target, files: [file] })),
    );
  });

  test('command keys go to the tab in front', async () => {
    fake.state.tabs = [
      { id: 1, url: 'https://a.example/' },
      { id: 2, url: 'https://b.example/', active: true },
    ];
    await fake.browser.commands.onCommand.fire('step-previous');
    await fake.browser.commands.onCommand.fire('toggle-panel');
    await vi.waitFor(() => expect(fake.state.toTabs).toHaveLength(2));
    expect(fake.state.toTabs).toEqual([
      { tabId: 2, message: { type: 'page.step', params: { direction: -1 } } },
      { tabId: 2, frameId: 0, message: { type: 'page.panel', params: {} } },
    ]);
  });

  test('a step goes to the frame that has the reader, and to the page where none answers', async () => {
    fake.state.tabs = [{ id: 2, url: 'https://b.example/', active: true }];
    const { sendMessage } = fake.browser.tabs;
    fake.browser.tabs.sendMessage = async (tabId, message, options) => {
      await sendMessage(tabId, message, options);
      return undefined as never;
    };
    await fake.browser.commands.onCommand.fire('step-next');
    await vi.waitFor(() => expect(fake.state.toTabs).toHaveLength(2));
    expect(fake.state.toTabs).toEqual([
      { tabId: 2, message: { type: 'page.step', params: { direction: 1 } } },
      { tabId: 2, frameId: 0, message: { type: 'page.step', params: { direction: 1, anyway: true } } },
    ]);
  });

  test('a page may ask what the frames inside it name, and a frame nothing of the page around it', async () => {
    const mentions = { state: 'marking', entities: [{ entity: 'lido', count: 2 }] };
    const executeScript = vi.fn(async () => [
      { frameId: 5, result: mentions },
      { frameId: 0, result: { state: 'marking', entities: [{ entity: 'lido', count: 1 }] } },
      { frameId: 6, result: { state: 'marking', entities: 'forged' } },
      { frameId: 7, result: null },
    ]);
    fake.browser.scripting.executeScript = executeScript as never;
    const top = { ...page, frameId: 0 };
    expect(await given('frames.mentions', {}, top)).toEqual([mentions]);
    await given('frames.reveal', { entity: 'lido', occurrence: 5 }, top);
    expect(fake.state.toTabs).toEqual([
      { tabId: 7, frameId: 5, message: { type: 'page.reveal', params: { entity: 'lido', occurrence: 1 } } },
    ]);
    await expect(given('frames.reveal', { entity: 'swell', occurrence: 0 }, top)).rejects.toThrow('no longer');
    await expect(given('frames.mentions', {}, page)).rejects.toThrow('Only the page itself');
  });

  test('an extension page opens in a tab', async () => {
    await given('page.open', { page: 'options', hash: 'endpoints' }, page);
    expect(fake.state.created).toEqual(['chrome-extension://tidemark/options.html#endpoints']);
  });
});

describe('traffic', () => {
  const hosts = () => [...new Set(requests.map(url => new URL(url).host))];

  async function afterTick(tabs: typeof fake.state.tabs) {
    requests.length = 0;
    fake.state.tabs = tabs;
    await fake.browser.alarms.onAlarm.fire({ name: 'tick' });
    await vi.waitFor(async () => expect((await given('data.status', {})).problems).not.toEqual([]), {
      timeout: 30_000,
    });
  }

  test('opening pages, marking, hovering and listing cause no request', async () => {
    await given('reading.rules', {}, page);
    await given('card.content', { entity: 'lido' }, page);
    await given('page.rows', { entities: ['lido', 'ether-fi'] }, page);
    await given('data.refresh', { reason: 'surface' }, page);
    await given('figure.receipt', { protocol: 'lido', figure: 'apy.7d' }, page);
    expect(requests).toEqual([]);
  });

  test('a due refresh asks the same whichever pages are open', { timeout: 90_000 }, async () => {
    fake.browser.storage.sync.items = { version: 1, choices: { data: { otherSources: false } } };
    await wake();
    await afterTick([]);
    const without = hosts();
    expect(without).toContain('ethereum-rpc.publicnode.com');
    globalThis.indexedDB = new IDBFactory();
    fake.browser.storage.session.items = {};
    await wake();
    await afterTick([
      { id: 1, url: 'https://lido.fi/' },
      { id: 2, url: 'https://stake.lido.fi/' },
    ]);
    expect(hosts()).toEqual(without);
  });

  test('a person’s retry asks again what rests after a failure', async () => {
    await given('data.refresh', { reason: 'person' });
    requests.length = 0;
    await given('data.refresh', { reason: 'person' });
    expect(hosts()).toEqual(
      expect.arrayContaining(['ethereum-rpc.publicnode.com', 'eth.drpc.org', 'rpc.mevblocker.io']),
    );
  });

  test('a change of endpoints is taken up at once', async () => {
    const ownEndpoints = ['https://node.example/'];
    await given('settings.change', { change: { data: { ownEndpoints, otherSources: false } } });
    await vi.waitFor(() => expect(hosts()[0]).toBe('node.example'));
  });

  test('an endpoint that is switched off is asked no more', async () => {
    await given('data.refresh', { reason: 'person' });
    const { url } = (await given('settings.get', {})).defaultEndpoints[0]!;
    expect(hosts()).toContain(new URL(url).host);
    const data = { disabledEndpoints: [url], otherSources: false };
    await given('settings.change', { change: { data } });
    await given('data.refresh', { reason: 'person' });
    requests.length = 0;
    await given('data.refresh', { reason: 'person' });
    expect(hosts().length).toBeGreaterThan(0);
    expect(hosts()).not.toContain(new URL(url).host);
  });

  test('what a test of an endpoint sent stands in the log', async () => {
    await given('endpoint.test', { url: 'https://tested.example/' });
    const log = await given('requests.log', {});
    expect(log.map(({ host }) => host)).toContain('tested.example');
  });

  test('the log holds what was asked, for the privacy page', async () => {
    await given('data.refresh', { reason: 'person' });
    const log = await given('requests.log', {});
    expect(log.length).toBeGreaterThan(0);
    expect(log[0]).toMatchObject({
      host: expect.any(String),
      what: { say: expect.any(String) },
      outcome: { say: expect.any(String) },
    });
    expect(JSON.stringify(log)).not.toContain('lido.fi/wrap');
  });

  test('the alarms are there, and the welcome page opens once', async () => {
    await vi.waitFor(() => expect(fake.state.alarms.has('tick')).toBe(true));
    await fake.browser.runtime.onInstalled.fire({ reason: 'install' });
    await fake.browser.runtime.onInstalled.fire({ reason: 'update' });
    await vi.waitFor(() => expect(fake.state.created).toEqual(['chrome-extension://tidemark/welcome.html']));
  });
});

test('strangers are not answered', async () => {
  const [reply] = await fake.browser.runtime.onMessage.fire({ type: 'settings.get', params: {} }, { id: 'other' });
  expect(reply).toBeUndefined();
});
