import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { settingsFrom } from '../../../utils/settings/choices.ts';
import { defaultSettings } from '../../../utils/settings/defaults.ts';
import { maxEntitiesPerSite, maxEntityLength } from '../../../utils/settings/limits.ts';
import { SettingsError } from '../../../utils/settings/settings-error.ts';
import { createSettingsStore } from '../../../utils/settings/settings-store.ts';
import { allowedIn, exportSettings } from '../../../utils/settings/transfer.ts';
import { runs } from '../runs.ts';
import { memoryArea, syncLimits } from './memory-area.ts';

const rule = (host: string, enabled = false) => ({ host, reading: { enabled }, never: [], always: [] });

function setUp() {
  const sync = memoryArea(syncLimits);
  const local = memoryArea();
  return { sync, local, store: createSettingsStore({ sync, local }) };
}

test('stores what differs from the defaults and nothing else', async () => {
  const { sync, store } = setUp();
  await store.change({
    reading: { dwellMs: 400, graceMs: defaultSettings.reading.graceMs },
    display: { theme: 'dark' },
  });
  expect(sync.items).toEqual({ version: 1, choices: { reading: { dwellMs: 400 }, display: { theme: 'dark' } } });
  await store.change({ reading: { dwellMs: defaultSettings.reading.dwellMs } });
  expect(sync.items.choices).toEqual({ display: { theme: 'dark' } });
  expect(settingsFrom((await store.read()).choices)).toEqual({
    ...defaultSettings,
    display: { ...defaultSettings.display, theme: 'dark' },
  });
});

test('two changes at once both hold', async () => {
  const { store } = setUp();
  await Promise.all([store.change({ display: { theme: 'dark' } }), store.change({ display: { currency: 'usd' } })]);
  expect((await store.read()).choices.display).toEqual({ theme: 'dark', currency: 'usd' });
});

test('a broken or unknown part is left out, and survives a change of the rest', async () => {
  const { sync, store } = setUp();
  sync.items = {
    version: 1,
    choices: { reading: { dwellMs: 'soon', trigger: 'click', gaze: true }, display: 7, oracle: { a: 1 } },
    'site:lido.fi': { reading: { enabled: false, gaze: 1 }, never: 'all', always: ['lido'] },
    'site:not a host': { reading: {} },
    'site:ether.fi': null,
  };
  expect(await store.read()).toEqual({
    choices: { reading: { trigger: 'click' } },
    sites: [{ host: 'lido.fi', reading: { enabled: false }, never: [], always: ['lido'] }],
  });
  await store.change({ reading: { trigger: 'hover', enabled: false } });
  expect(sync.items.choices).toEqual({
    reading: { dwellMs: 'soon', gaze: true, enabled: false },
    display: 7,
    oracle: { a: 1 },
  });
});

test('falls back to the local store when the synchronised one is missing, full or refuses', async () => {
  const { sync, local, store } = setUp();
  await store.setSites([rule('lido.fi')]);
  sync.refuse = true;
  await store.change({ display: { theme: 'dark' } });
  await store.removeSite('lido.fi');
  expect(sync.items).toHaveProperty('site:lido.fi');
  expect(await store.read()).toEqual({ choices: { display: { theme: 'dark' } }, sites: [] });
  sync.refuse = false;
  await store.change({ display: { theme: 'light' } });
  expect(sync.items.choices).toEqual({ display: { theme: 'light' } });
  expect(local.items['settings-fallback']).toEqual({ 'site:lido.fi': null });

  const alone = createSettingsStore({ sync: null, local });
  await alone.change({ display: { theme: 'dark' } });
  expect((await alone.read()).choices).toEqual({ display: { theme: 'dark' } });
});

test('says so when no store takes the change', async () => {
  const { sync, local, store } = setUp();
  sync.refuse = true;
  local.refuse = true;
  await expect(store.change({ display: { theme: 'dark' } })).rejects.toMatchObject({ code: 'storage' });
});

test('the largest site rule fits an item, and 400 sites fit the store', async () => {
  const { sync, local, store } = setUp();
  const entities = Array.from({ length: maxEntitiesPerSite }, (_, i) => `${i}`.padStart(maxEntityLength, 'x'));
  await store.setSites([
    { host: `${'h'.repeat(60)}.fi`, reading: defaultSettings.reading, never: entities, always: entities },
  ]);
  expect(Object.keys(sync.items)).toHaveLength(2);
  const { sites } = await store.read();
  const more = Array.from({ length: 398 }, (_, index) => rule(`site-${index}.example`));
  await store.import(exportSettings({ choices: {}, sites: [...sites, ...more] }));
  await store.setSites([rule('the-last.example')]);
  expect((await store.read()).sites).toHaveLength(400);
  expect(local.items).toEqual({});
  await expect(store.setSites([rule('one-more.example')])).rejects.toMatchObject({ code: 'too-many' });
});

test('several rules are one write, and all hold or none', async () => {
  const { sync, store } = setUp();
  await store.setSites([rule('stake.lido.fi'), rule('ether.fi')]);
  const set = vi.spyOn(sync, 'set');
  const none = { ...rule('ether.fi'), reading: {} };
  expect(await store.setSites([rule('*.lido.fi', true), rule('stake.lido.fi', true), none])).toMatchObject({
    sites: [rule('*.lido.fi', true), rule('stake.lido.fi', true)],
  });
  expect(set).toHaveBeenCalledOnce();
  const before = await store.read();
  const many = Array.from({ length: 399 }, (_, index) => rule(`site-${index}.example`));
  await expect(store.setSites([rule('stake.lido.fi'), ...many])).rejects.toMatchObject({ code: 'too-many' });
  expect(await store.read()).toEqual(before);
});

test('an empty rule removes the site, an edit starts from the rule there is', async () => {
  const { store } = setUp();
  await store.editSite('lido.fi', site => ({ ...site, never: ['kelp'] }));
  await store.editSite('lido.fi', site => ({ ...site, always: ['lido'] }));
  expect((await store.read()).sites).toEqual([{ host: 'lido.fi', reading: {}, never: ['kelp'], always: ['lido'] }]);
  await store.setSites([{ host: 'lido.fi', reading: {}, never: [], always: [] }]);
  expect((await store.read()).sites).toEqual([]);
});

test('what is exported is imported again, replacing everything', async () => {
  const from = setUp().store;
  await from.change({ data: { ownEndpoints: ['https://node.example/'] }, display: { yieldBasis: 'apr' } });
  await from.setSites([rule('*.lido.fi')]);
  const to = setUp();
  await to.store.setSites([rule('gone.example')]);
  await to.store.change({ display: { theme: 'dark' } });
  await to.store.import(await from.export());
  expect(await to.store.read()).toEqual(await from.read());
  await to.store.reset();
  expect(await to.store.read()).toEqual({ choices: {}, sites: [] });
  expect(to.sync.items).toEqual({});
});

test.each([
  ['{', 'not-json', ''],
  ['[]', 'not-settings', ''],
  ['{"kind":"other","version":1}', 'not-settings', 'kind'],
  ['{"kind":"tidemark-settings","version":99}', 'newer-version', '99'],
  ['{"kind":"tidemark-settings","version":1,"choices":{"reading":{"dwellMs":-1}}}', 'invalid-field', 'reading.dwellMs'],
  [
    '{"kind":"tidemark-settings","version":1,"choices":{"data":{"ownEndpoints":["ftp://x"]}}}',
    'invalid-field',
    'ownEndpoints.0',
  ],
  ['{"kind":"tidemark-settings","version":1,"sites":[{"host":"a b"}]}', 'invalid-field', 'a b'],
  ['{"kind":"tidemark-settings","version":1,"sites":[{"host":"a.b","never":[3]}]}', 'invalid-field', 'never.0'],
])('import of %s fails as %s', async (json, code, detail) => {
  const { sync, store } = setUp();
  await store.change({ display: { theme: 'dark' } });
  const before = structuredClone(sync.items);
  const error = await store.import(json).catch(caught => caught);
  expect(error).toBeInstanceOf(SettingsError);
  expect(error.code).toBe(code);
  expect(error.detail).toContain(detail);
  expect(sync.items).toEqual(before);
});

test('any import gives settings or a named error, and any stored rubbish is read', async () => {
  const fileLike = fc.record(
    {
      kind: fc.constantFrom('tidemark-settings', 'x'),
      version: fc.oneof(fc.constant(1), fc.anything()),
      choices: fc.oneof(
        fc.anything(),
        fc.record({ reading: fc.dictionary(fc.constantFrom('dwellMs', 'trigger'), fc.anything()) }),
      ),
      sites: fc.oneof(
        fc.anything(),
        fc.array(fc.record({ host: fc.oneof(fc.domain(), fc.string()), never: fc.anything() })),
      ),
    },
    { requiredKeys: ['kind', 'version'] },
  );
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fileLike.map(value => JSON.stringify(value) ?? ''),
  );
  await fc.assert(
    fc.asyncProperty(text, async json => {
      const { store } = setUp();
      const outcome = await store.import(json).catch(error => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(SettingsError);
      else expect(await store.read()).toEqual(outcome);
    }),
    { numRuns: runs(300) },
  );
  const stored = fc.dictionary(
    fc.constantFrom('version', 'choices', 'site:lido.fi', 'site:', 'site:a b'),
    fc.anything(),
  );
  await fc.assert(
    fc.asyncProperty(stored, async items => {
      const { sync, store } = setUp();
      sync.items = JSON.parse(JSON.stringify(items));
      const { choices } = await store.read();
      expect(settingsFrom(choices)).toHaveProperty('reading.enabled');
    }),
    { numRuns: runs(300) },
  );
});

test('an exported file names the sites that were allowed, rules or none, and an imported one is trusted in none', async () => {
  const { store } = setUp();
  await store.setSites([rule('ruled.example')]);
  const file = await store.export(['*.allowed.example', 'ruled.example']);
  expect(allowedIn(file)).toEqual(['*.allowed.example', 'ruled.example']);
  expect((await store.import(file)).sites.map(({ host }) => host)).toEqual(['ruled.example']);
  const doctored = file.replace('*.allowed.example', 'javascript:alert(1)');
  expect(allowedIn(doctored)).toEqual(['ruled.example']);
  expect(allowedIn('no file')).toEqual([]);
});
