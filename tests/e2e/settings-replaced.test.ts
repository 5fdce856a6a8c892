import { beforeAll, expect, inject, it } from 'vitest';
import { askBackground } from '../../utils/commands/browsers/ask-background.ts';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import { exportSettings } from '../../utils/settings/transfer.ts';
import { letGrant } from './harness/grants.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { savedFile } from './harness/saved-file.ts';
import { clickOn, openSurfacePage, seen, textOf, type } from './harness/surfaces.ts';

const origin = 'https://node.localhost/*';

inBothBrowsers('settings that are replaced as a whole', session => {
  let options: PageSession;
  let url: string;

  beforeAll(async () => {
    url = `https://node.localhost:${new URL(inject('rpcUrl')).port}/`;
    options = await openSurfacePage(session(), 'options');
  });

  const settings = async () => {
    const reply = await askBackground(options, 'settings.get', {});
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value;
  };
  const own = async () => (await settings()).settings.data.ownEndpoints;

  const isAllowed = () =>
    options.inPage(async asked => {
      type Api = { permissions: { contains(p: object): Promise<boolean> } };
      const api = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      return (api.browser ?? api.chrome).permissions.contains({ origins: [asked] });
    }, origin);

  async function addEndpoint(): Promise<void> {
    await letGrant(session(), origin);
    await clickOn(options, '.add-endpoint .text-field');
    await type(options, url);
    await options.press('Enter');
    await seen(options, `[data-endpoint="${url}"]`);
    await until('the access', isAllowed);
  }

  const imported = (text: string) =>
    options.inPage(content => {
      const input = document.querySelector<HTMLInputElement>('#transfer input[type=file]')!;
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], 'mine.json', { type: 'application/json' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, text);

  it('give back the access to an own endpoint when they are reset, and come back from the file they were saved to', async () => {
    await addEndpoint();
    await askBackground(options, 'sites.set', {
      rules: [{ host: 'ruled.example', reading: { markTerms: false }, never: ['lido'], always: [] }],
    });
    await askBackground(options, 'settings.change', { change: { display: { currency: 'usd' } } });
    const before = await settings();
    await clickOn(options, '#transfer .button-row .td-button:first-child');
    const saved = await until('the file', async () => savedFile(session().downloadsDir, /\n$/));
    await clickOn(options, '#reset .td-button.danger');
    await clickOn(options, '#reset dialog .td-button.danger');
    await until('none kept', async () => (await own()).length === 0);
    await until('the access given back', async () => !(await isAllowed()));
    expect((await settings()).sites).toEqual([]);
    await imported(saved);
    await until('its rules', async () => (await settings()).sites.length > 0);
    await until('it said', async () => (await textOf(options, '#transfer [role="status"]'))?.includes('mine.json'));
    const after = await settings();
    expect(after.settings).toEqual(before.settings);
    expect(after.sites).toEqual(before.sites);
    await clickOn(options, `[data-endpoint="${url}"] .endpoint-line .td-button:last-of-type`);
    await until('the row gone', async () => (await textOf(options, `[data-endpoint="${url}"]`)) === null);
  });

  it('give it back when a file without the endpoint takes their place, and keep it for one with it', async () => {
    await addEndpoint();
    await imported(
      exportSettings({ choices: { data: { ownEndpoints: [url] }, display: { currency: 'eth' } }, sites: [] }),
    );
    await until('the file taken over', async () => (await settings()).settings.display.currency === 'eth');
    expect(await own()).toEqual([url]);
    expect(await isAllowed()).toBe(true);
    await imported(exportSettings({ choices: {}, sites: [] }));
    await until('none kept', async () => (await own()).length === 0);
    await until('the access given back', async () => !(await isAllowed()));
  });
});
