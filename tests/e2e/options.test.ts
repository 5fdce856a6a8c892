import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import german from '../../assets/locales/de/options.json' with { type: 'json' };
import english from '../../assets/locales/en/options.json' with { type: 'json' };
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import type { SettingsReply } from '../../utils/messaging/protocol.ts';
import { defaultSettings } from '../../utils/settings/defaults.ts';
import { exportSettings } from '../../utils/settings/transfer.ts';
import { letGrant, withdrawGrant } from './harness/grants.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { clickOn, openSurfacePage, seen, textOf, textsOf, type } from './harness/surfaces.ts';

inBothBrowsers('the options', session => {
  let page: PageSession;

  beforeAll(async () => {
    page = await openSurfacePage(session(), 'options');
  });
  afterAll(() => page?.close());

  async function settings(): Promise<SettingsReply> {
    const reply = await askBackground(page, 'settings.get', {});
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  }

  it('save every choice at once, and say so beside it', async () => {
    const choices = await page.inPage(() =>
      [
        ...document.querySelectorAll<HTMLInputElement>(
          '#figures .segment input:not(:checked), #look .segment input:not(:checked)',
        ),
      ].map(input => ({ key: input.closest<HTMLElement>('[data-setting]')!.dataset.setting!, value: input.value })),
    );
    expect(choices.length).toBeGreaterThan(5);
    for (const { key, value } of choices) {
      await clickOn(page, `[data-setting="${key}"] input[value="${value}"]`);
      await until(`${key} to be ${value}`, async () => {
        const { display } = (await settings()).settings;
        return (display as Record<string, unknown>)[key] === value;
      });
      await until('Saved', async () => (await textOf(page, `[data-setting="${key}"] .setting-state`)) === 'Saved');
    }
  });

  it('switch marks off and on, and take a delay from the keyboard', async () => {
    await clickOn(page, '[data-setting="markQuietTerms"] .switch');
    await until('quiet terms on', async () => (await settings()).settings.reading.markQuietTerms);
    await page.inPage(() => document.querySelector<HTMLElement>('#opening [data-setting="dwellMs"] input')!.focus());
    await page.press('ArrowRight');
    await until(
      'a longer dwell',
      async () => (await settings()).settings.reading.dwellMs > defaultSettings.reading.dwellMs,
    );
  });

  it('let one site differ in every reading setting, and go back', async () => {
    await clickOn(page, '.site-group summary');
    const row = '[data-site="*.thedefiant.io"]';
    await clickOn(page, `${row} summary`);
    await seen(page, `${row} .site-overrides`);
    const offered = await page.inPage(
      wanted => [...document.querySelectorAll<HTMLElement>(`${wanted} [data-setting]`)].map(it => it.dataset.setting!),
      row,
    );
    expect([...offered, 'enabled'].toSorted()).toEqual(Object.keys(defaultSettings.reading).toSorted());
    await clickOn(page, `${row} [data-setting="termChoice"] input[value="page"]`);
    const rule = async () => (await settings()).sites.find(site => site.host === '*.thedefiant.io');
    await until('the override', async () => (await rule())?.reading.termChoice === 'page');
    await clickOn(page, `${row} [data-setting="termChoice"] .td-button`);
    await until('no override', async () => (await rule()) === undefined);
    await clickOn(page, `${row} .switch`);
    await until('the site off', async () => (await rule())?.reading.enabled === false);
    await clickOn(page, `${row} .switch`);
    await until('the site on', async () => (await rule())?.reading.enabled !== false);
  });

  it('refuse what is no site or no address in place, and change nothing', async () => {
    await clickOn(page, '.add-site .text-field');
    await type(page, 'not a site');
    await page.press('Enter');
    await until('why not', async () =>
      (await textOf(page, '.add-site .td-failure'))?.includes('not the name of a site'),
    );
    await clickOn(page, '.add-endpoint .text-field');
    await type(page, 'nonsense');
    await page.press('Enter');
    await until('why not', async () => (await textOf(page, '.add-endpoint .td-failure'))?.includes('not an address'));
    expect((await settings()).settings.data.ownEndpoints).toEqual([]);
  });

  it('tell what an endpoint can do, and put own ones in order', async () => {
    const own = [`${inject('rpcUrl')}/`, 'http://127.0.0.1:9/'];
    await askBackground(page, 'settings.change', { change: { data: { ownEndpoints: own } } });
    const row = `[data-endpoint="${own[0]}"]`;
    await clickOn(page, `${row} .endpoint-line .td-button`);
    const report = await until('the report', async () => {
      const points = await textsOf(page, `${row} .endpoint-report li`);
      return points.length > 1 && points;
    });
    expect(report.filter(point => point.startsWith('✓')).length, report.join('; ')).toBeGreaterThanOrEqual(4);
    expect(report.join()).toContain('31337');
    const dead = `[data-endpoint="${own[1]}"]`;
    await clickOn(page, `${dead} .endpoint-line .td-button`);
    await until('that it is dead', async () =>
      (await textOf(page, `${dead} .endpoint-report`))?.includes('Cannot be reached'),
    );
    await clickOn(page, `${dead} .endpoint-line .td-button:nth-of-type(2)`);
    await until('the other order', async () => (await settings()).settings.data.ownEndpoints[0] === own[1]);
    for (const url of own) {
      await clickOn(page, `[data-endpoint="${url}"] .endpoint-line .td-button:last-of-type`);
      await until(`${url} gone`, async () => !(await settings()).settings.data.ownEndpoints.includes(url));
      await until('the row gone', async () => (await textOf(page, `[data-endpoint="${url}"]`)) === null);
    }
    expect((await settings()).settings.data.ownEndpoints).toEqual([]);
  });

  it('give back the access that an own endpoint was asked for, and list what its test sent', async () => {
    // Nothing there speaks TLS: what was asked in vain is listed too.
    const url = `https://node.localhost:${new URL(inject('rpcUrl')).port}/`;
    const origin = 'https://node.localhost/*';
    const isAllowed = () =>
      page.inPage(async asked => {
        type Api = { permissions: { contains(p: object): Promise<boolean> } };
        const api = globalThis as unknown as Record<'browser' | 'chrome', Api>;
        return (api.browser ?? api.chrome).permissions.contains({ origins: [asked] });
      }, origin);
    await letGrant(session(), origin);
    await clickOn(page, '.add-endpoint .text-field');
    await page.inPage(() => document.querySelector<HTMLInputElement>('.add-endpoint .text-field')!.select());
    await type(page, url);
    await page.press('Enter');
    await seen(page, `[data-endpoint="${url}"]`);
    await until('the access', isAllowed);
    await clickOn(page, `[data-endpoint="${url}"] .endpoint-line .td-button`);
    await until('the report', async () =>
      (await textOf(page, `[data-endpoint="${url}"] .endpoint-report`))?.includes('Cannot be reached'),
    );
    const log = await askBackground(page, 'requests.log', {});
    const sent = (log.ok ? log.value : [])
      .filter(({ host }) => host === new URL(url).host)
      .map(({ what }) => JSON.stringify(what));
    expect(sent.join()).toContain('askedChain');
    await clickOn(page, `[data-endpoint="${url}"] .endpoint-line .td-button:last-of-type`);
    await until('the row gone', async () => (await textOf(page, `[data-endpoint="${url}"]`)) === null);
    await until('the access given back', async () => !(await isAllowed()));
  });

  it('name the keys the browser has for each command, and lead to where they are changed', async () => {
    type Command = { name: string; shortcut: string };
    type Api = {
      commands: { getAll(): Promise<Command[]> };
      tabs: { query(q: object): Promise<{ id: number }[]>; remove(id: number): Promise<void> };
    };
    const commands = await page.inPage(() => {
      const api = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      return (api.browser ?? api.chrome).commands.getAll();
    });
    expect(commands.length).toBeGreaterThan(2);
    const shown = await textsOf(page, '#shortcuts .shortcuts > div');
    expect(shown).toHaveLength(commands.length);
    for (const [index, { shortcut }] of commands.entries())
      expect(shown[index]).toMatch(new RegExp(`${shortcut || 'no keys'}$`.replace(/[+.]/g, '\\$&')));
    expect(shown.join()).toContain('Go to the next mention on the page');
    const tabs = () =>
      page.inPage(async () => {
        const api = globalThis as unknown as Record<'browser' | 'chrome', Api>;
        return (await (api.browser ?? api.chrome).tabs.query({})).map(({ id }) => id);
      });
    const before = await tabs();
    await clickOn(page, '#shortcuts .td-button');
    const opened = await until('the browser’s own page', async () => (await tabs()).find(id => !before.includes(id)));
    await page.inPage(async id => {
      const api = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      await (api.browser ?? api.chrome).tabs.remove(id);
    }, opened);
    await page.bringToFront();
  });

  it('add a suggested site with one press, and offer it again when its access is taken back', async () => {
    const chips = () => textsOf(page, '.suggestions .chip');
    const [first] = await chips();
    expect(first).toBe('+ X');
    await letGrant(session(), '*.x.com');
    await clickOn(page, '.suggestions .chip');
    await seen(page, '[data-site="*.x.com"]');
    await until('the others alone', async () => (await chips())[0] === '+ Reddit');
    await withdrawGrant(session(), '*.x.com');
    await until('it offered again', async () => (await chips())[0] === '+ X');
  });

  it('list the last requests and the room they take', async () => {
    await clickOn(page, '.log-head .td-button');
    await until('when it was read', async () =>
      /\d{4}.*UTC/.test((await textOf(page, '.log-head [role="status"]')) ?? ''),
    );
    await seen(page, '.log tbody tr');
    const hosts = (await textsOf(page, '.log tbody tr td:nth-child(2)')).map(host => host.replace(/:\d+$/, ''));
    expect([...new Set(hosts)].toSorted()).toEqual(['127.0.0.1', 'node.localhost']);
    expect(await textOf(page, '.storage')).toMatch(/MB of at most/);
  });

  it('find a setting by its words', async () => {
    await clickOn(page, '.settings-search .text-field');
    await type(page, 'closing');
    await until('one setting', async () => (await textsOf(page, 'main .setting')).length === 1);
    expect(await textsOf(page, '.options-side nav a')).toEqual(['Opening the card']);
    await type(page, 'zz');
    await until('none', async () => (await textOf(page, '.search-none'))?.includes('closingzz'));
    for (let count = 0; count < 9; count++) await page.press('Backspace');
    await until('all', async () => (await textsOf(page, '.options-side nav a')).length > 10);
  });

  it('speak another language at once, and the first one again', async () => {
    const choose = (language: string) =>
      page.inPage(value => {
        const select = document.querySelector<HTMLSelectElement>('[data-setting="language"] select')!;
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      }, language);
    await choose('de');
    await until('German', async () => (await textOf(page, '.page-head h1')) === german.options_title.message);
    expect(await textOf(page, '#storage h2')).toBe(german.options_section_storage.message);
    await choose('auto');
    await until('English', async () => (await textOf(page, '.page-head h1')) === english.options_title.message);
  });

  it('leave other sources and other endpoints unasked where a person says so', async () => {
    for (const key of ['otherSources', 'compareEndpoints'] as const) {
      await clickOn(page, `[data-setting="${key}"] .switch`);
      await until(`${key} off`, async () => (await settings()).settings.data[key] === false);
    }
  });

  it('take over a file, and offer to have its sites allowed that are not', async () => {
    const allowed = ['*.elsewhere.example'];
    const sites = [{ host: 'ruled.example', reading: { markTerms: false }, never: [], always: [] }];
    const url = 'https://node.elsewhere.example/';
    const file = exportSettings(
      { choices: { reading: { dwellMs: 450 }, data: { ownEndpoints: [url] } }, sites },
      allowed,
    );
    await page.inPage(text => {
      const input = document.querySelector<HTMLInputElement>('#transfer input[type=file]')!;
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], 'mine.json', { type: 'application/json' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, file);
    await seen(page, '#transfer .allow-installed');
    expect(await textOf(page, '#transfer .allow-installed')).toContain('*.elsewhere.example');
    expect(await textOf(page, '#transfer [role="status"]')).toContain('mine.json');
    const now = await settings();
    expect(now.settings.reading.dwellMs).toBe(450);
    expect(now.sites.map(({ host }) => host)).toEqual(['ruled.example']);
    const row = `[data-endpoint="${url}"]`;
    await seen(page, `${row} .endpoint-closed`);
    await letGrant(session(), 'https://node.elsewhere.example/*');
    await clickOn(page, `${row} .endpoint-closed button`);
    await until('no more to allow', async () => (await textOf(page, `${row} .endpoint-closed`)) === null);
    await until('the focus in the row', () =>
      page.inPage(it => document.activeElement?.matches(it) ?? false, `${row} .endpoint-line button:first-of-type`),
    );
    await clickOn(page, `${row} [data-removes]`);
    await until('the row gone', async () => (await textOf(page, row)) === null);
  });

  it('forget a site, its rule with it', async () => {
    await clickOn(page, '[data-site="ruled.example"] .site-row-line > .td-button');
    await until('no such site', async () => (await textOf(page, '[data-site="ruled.example"]')) === null);
    expect((await settings()).sites).toEqual([]);
  });

  it('take an endpoint off and on, and say under privacy who is asked', async () => {
    const { url } = (await settings()).defaultEndpoints[0]!;
    const asked = () => textOf(page, '.privacy tbody td:first-child');
    expect(await asked()).toBe(new URL(url).host);
    await clickOn(page, `[data-endpoint="${url}"] .switch`);
    await until('it off', async () => (await settings()).settings.data.disabledEndpoints.includes(url));
    await until('nobody asked', async () => (await asked()) === english.options_privacyNoEndpoint.message);
    await clickOn(page, `[data-endpoint="${url}"] .switch`);
    await until('it on', async () => (await settings()).settings.data.disabledEndpoints.length === 0);
    await until('it asked', async () => (await asked()) === new URL(url).host);
  });

  it('drop what is stored, asked once more, and what the popup remembers of it', async () => {
    const popup = await openSurfacePage(session(), 'popup');
    const remembered = (surface: PageSession) =>
      surface.inPage(() => Object.keys(localStorage).filter(key => localStorage[key].includes('snapshot')));
    expect(await remembered(popup)).toHaveLength(1);
    await popup.close();
    const storedDays = async () => {
      const reply = await askBackground(page, 'data.status', {});
      return reply.ok ? reply.value.gridDays.stored : null;
    };
    const before = (await storedDays())!;
    await clickOn(page, '#storage .td-button.danger');
    await seen(page, '#storage dialog[open]');
    await clickOn(page, '#storage dialog .danger');
    // What has been dropped is read anew at once.
    await until('days gone', async () => ((await storedDays()) ?? before) < before);
    await until('nothing remembered', async () => (await remembered(page)).length === 0);
  });

  it('go back to the first day', async () => {
    await clickOn(page, '#reset .td-button.danger');
    await seen(page, '#reset dialog[open]');
    await clickOn(page, '#reset dialog .danger');
    await until('the defaults', async () => {
      const { settings: now, sites } = await settings();
      return JSON.stringify(now) === JSON.stringify(defaultSettings) && sites.length === 0;
    });
  });

  it('open at the part a problem’s button names', async () => {
    const other = await openSurfacePage(session(), 'options', '#endpoints');
    await until('the focus', () => other.inPage(() => document.activeElement?.id === 'endpoints'));
    await other.close();
  });
});
