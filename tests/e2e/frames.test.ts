import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { monthOfFigures } from '../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import type { PageMentions, ScannerMessages } from '../../utils/messaging/protocol.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { clickInLens, textInLens } from './harness/lens.ts';
import { openPanel } from './harness/open-panel.ts';
import { servePages } from './harness/serve-pages.ts';
import { clickOn, openSurfacePage, seen, textOf, textsOf } from './harness/surfaces.ts';

const far = '<div style="height: 3000px"></div>';
const page = (body: string) => `<!doctype html><html lang="en"><title>Page</title>${body}</html>`;

/** A name of its own, and below it a frame of the same origin and one of another site, each with a name at its very end. */
const framing = page(`<p>Lido and restaking.</p>${far}
  <iframe id="same" src="/same"></iframe><iframe id="elsewhere"></iframe>
  <script>document.getElementById('elsewhere').src = 'http://localhost:' + location.port + '/elsewhere';</script>`);

type FrameAnswer = { readonly frameId: number; readonly result?: PageMentions | null };

inBothBrowsers('a page with frames', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let surface: PageSession;
  let reading: PageSession;

  beforeAll(async () => {
    site = await servePages({
      '/': { html: framing },
      '/same': { html: page(`<p>Rocket Pool and restaking.</p>${far}<p id="end">At the end Lido.</p>`) },
      '/elsewhere': { html: page(`<p>KelpDAO is here.</p>${far}<p>At the end <b id="end">Ether.fi</b>.</p>`) },
      '/around': { html: page('<iframe src="/card" width="900" height="500"></iframe>') },
      '/card': { html: page('<p>Here Ether.fi stands alone.</p>') },
    });
    surface = await session().open(`${session().extensionUrl}options.html`);
    await monthOfFigures(surface);
    reading = await session().open(`${site.url}/`);
    await read(3);
  });
  afterAll(() => site?.close());

  /** What each frame of the page in front names, asked as the surfaces ask it. */
  const inFrames = (path: string) =>
    surface.inPage(async address => {
      type Api = {
        tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
        scripting: { executeScript(injection: object): Promise<FrameAnswer[]> };
      };
      const global = globalThis as unknown as Record<'browser' | 'chrome', Api>;
      const api = global.browser ?? global.chrome;
      const tab = (await api.tabs.query({})).find(({ url }) => url === address);
      const func = () => globalThis.tidemarkScanner?.mentions();
      return api.scripting.executeScript({ target: { tabId: tab!.id, allFrames: true }, func }).catch(() => []);
    }, `${site.url}${path}`);

  const read = (many: number, path = '/') =>
    until(`${many} frames read`, async () => {
      // Firefox hides the page behind the one that asks, and a hidden page is not read.
      await reading.inPage(
        () =>
          new Promise<void>(done => {
            const next = (frames: number) => (frames > 0 ? requestAnimationFrame(() => next(frames - 1)) : done());
            next(10);
          }),
      );
      const frames = (await inFrames(path)).filter(({ result }) => (result?.entities.length ?? 0) > 0);
      return frames.length === many;
    });

  /** What the background or a surface tells one frame, or all. */
  const tell = <K extends keyof ScannerMessages>(type: K, params: ScannerMessages[K]['params'], frameId?: number) =>
    surface.inPage(
      async (address, message, frame) => {
        type Tabs = {
          query(query: object): Promise<{ id: number; url?: string }[]>;
          sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
        };
        const global = globalThis as unknown as Record<'browser' | 'chrome', { tabs: Tabs }>;
        const { tabs } = global.browser ?? global.chrome;
        const tab = (await tabs.query({})).find(({ url }) => url?.startsWith(address));
        await tabs.sendMessage(tab!.id, message, frame === null ? {} : { frameId: frame });
      },
      site.url,
      { type, params },
      frameId ?? null,
    );

  /** A surface that has listed what the page in front names. */
  const openBeside = async (name: 'popup' | 'sidepanel') => {
    await reading.bringToFront();
    const opened = await openSurfacePage(session(), name);
    await seen(opened, '.td-list-table');
    return opened;
  };

  const atTop = () => reading.inPage(() => scrollTo(0, 0));

  /** Where the page stands, and whether a frame has scrolled to its end and flashes something. */
  const sameFrame = () =>
    reading.inPage(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#same')!;
      const view = frame.contentWindow as unknown as typeof globalThis;
      const flash = [...(view.CSS.highlights.get('tidemark-flash') ?? [])].map(range => range.startContainer.nodeValue);
      const { top, bottom } = frame.getBoundingClientRect();
      return { inView: bottom > 0 && top < innerHeight, scrolled: view.scrollY > 1000, flash: flash.join() };
    });

  it('has what its frames name listed and counted in the popup and the side panel', async () => {
    const names = ['Lido', 'Rocket Pool', 'Kelp', 'ether.fi'];
    const popup = await openBeside('popup');
    expect(await textsOf(popup, '.td-list-table .td-list-name bdi')).toEqual(names);
    expect(await textOf(popup, '.page-words')).toMatch(/^1 term/);
    await popup.close();
    const panel = await openBeside('sidepanel');
    expect(await textsOf(panel, '.td-list-table .td-list-name bdi')).toEqual(names);
    expect(await textsOf(panel, '.td-list-terms .td-list-name bdi')).toEqual(['Restaking']);
    await panel.close();
  });

  it('leads from the side panel to one mention after the other, into the frame', async () => {
    const panel = await openBeside('sidepanel');
    await atTop();
    await clickOn(panel, '.td-list-table tbody tr:nth-child(1) .td-list-name');
    await until('the page’s own', () => reading.inPage(() => CSS.highlights.get('tidemark-flash')?.size === 1));
    expect((await sameFrame()).inView).toBe(false);
    await clickOn(panel, '.td-list-table tbody tr:nth-child(1) .td-list-name');
    await until('the one at the end of the frame', async () => {
      const { inView, scrolled, flash } = await sameFrame();
      return inView && scrolled && flash === 'At the end Lido.';
    });
    await atTop();
    await clickOn(panel, '.td-list-table tbody tr:nth-child(4) .td-list-name');
    await until('the frame of another site in view', () =>
      reading.inPage(() => document.querySelector('#elsewhere')!.getBoundingClientRect().top < innerHeight),
    );
    await panel.close();
  });

  it('lists them in the page panel, which leads into the frame and follows what it names', async () => {
    await reading.bringToFront();
    await atTop();
    await tell('page.panel', {}, 0);
    const names = () =>
      reading.inLens(root => [...root.querySelectorAll('.td-list-table tbody th bdi')].map(name => name.textContent));
    await until('all names', async () => (await names())?.join() === 'Lido,Rocket Pool,Kelp,ether.fi');
    await clickInLens(reading, '.td-list-table tbody tr:nth-child(2) .td-list-name');
    await until('the frame in view', async () => {
      const { inView, flash } = await sameFrame();
      return inView && flash.startsWith('Rocket Pool');
    });
    await reading.inPage(() => {
      const { contentDocument } = document.querySelector<HTMLIFrameElement>('#same')!;
      contentDocument!.querySelector('p')!.textContent = 'Symbiotic and restaking.';
    });
    await until('what the frame names now', async () => (await names())?.join() === 'Lido,Symbiotic,Kelp,ether.fi');
    await reading.inPage(() => document.querySelector('#elsewhere')!.remove());
    await until('a frame that has gone', async () => (await names())?.join() === 'Lido,Symbiotic');
    await clickInLens(reading, '[aria-label="Close"]');
    await until('the tab, with all of it counted', async () => (await textInLens(reading, '.td-tab'))?.includes('3'));
  });

  it('opens its page panel beside the whole page from a card in a frame', async () => {
    await reading.goto(`${site.url}/around`);
    await read(1, '/around');
    await openPanel(reading);
    await until('the panel in the page around the frame', () =>
      reading.inLens(root => {
        const view = root.ownerDocument.defaultView!;
        return view === view.top && root.querySelector('.td-panel') !== null;
      }),
    );
  });
});
