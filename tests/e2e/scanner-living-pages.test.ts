import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageSession } from '../../utils/commands/browsers/browser-session.ts';
import { hostTag } from '../../utils/commands/browsers/browser-session.ts';
import { markPlaces } from '../../utils/commands/browsers/mark-places.ts';
import { until } from '../../utils/commands/browsers/until.ts';
import type { PageMentions } from '../../utils/messaging/protocol.ts';
import { frames } from './harness/frames.ts';
import { inBothBrowsers } from './harness/in-both-browsers.ts';
import { servePages } from './harness/serve-pages.ts';
import * as pages from './pages/living-pages.ts';

type Tabs = {
  tabs: { query(query: { url: string }): Promise<{ id: number }[]> };
  scripting: { executeScript(injection: object): Promise<{ result: PageMentions | undefined }[]> };
};

/** What the test pages define. */
declare global {
  var changes: string[];
  var isWatching: boolean;
  var shift: number;
  var longTasks: number[];
  var flashed: string[];
  var watchMarks: (words: string[]) => void;
  var run: (times: number, done: () => void) => void;
  var append: (many: number, word: string) => void;
  var navigate: (path: string, html: string) => void;
  var marksInView: () => number;
  /** Resolves with the marks in view in the first frame after a jump. */
  var jump: (box: Element, part: number) => Promise<number>;
  var box: Element;
  var addToClosed: (text: string) => void;
  var defineLate: () => void;
  var attachSlow: () => void;
  var clearHighlights: () => void;
  var fillHighlights: () => void;
  var takeName: () => void;
  var part: () => void;
  var join: () => void;
  var sayLate: () => void;
  var comes: Record<string, () => void>;
  var rest: () => void;
  var shorten: (times: number) => Promise<void>;
}

inBothBrowsers('the scanner on living pages', session => {
  let site: Awaited<ReturnType<typeof servePages>>;
  let surface: PageSession;
  const opened: PageSession[] = [];

  beforeAll(async () => {
    const script = readFileSync('node_modules/preact/dist/preact.mjs', 'utf8');
    const { strict, ...others } = pages;
    site = await servePages({
      ...Object.fromEntries(Object.entries(others).map(([name, html]) => [`/${name}`, { html }])),
      '/strict': { html: strict, headers: { 'content-security-policy': "default-src 'none'" } },
      '/preact.mjs': { html: script, type: 'text/javascript' },
    });
    surface = await session().open(`${session().extensionUrl}options.html`);
  });
  afterAll(() => site?.close());

  async function open(path: keyof typeof pages): Promise<PageSession> {
    for (const page of opened.splice(0)) await page.close();
    const page = await session().open(`${site.url}/${path}`);
    opened.push(page);
    return page;
  }

  const texts = async (page: PageSession) => (await markPlaces(page)).map(({ text }) => text.replaceAll('\u00ad', ''));
  const isMarked = (page: PageSession, ...words: string[]) =>
    until(`marks on ${words}`, async () => {
      const marked = await texts(page);
      return words.every(word => marked.includes(word)) && marked;
    });

  /** Asks the page's scanner as the popup does, then has the page in front again: Firefox hides it behind the page that asks. */
  const mentions = async (path: string) => {
    const answer = await askScanner(path);
    await opened[0]!.inPage(
      () =>
        new Promise<void>(done => {
          const next = (frames: number) => (frames > 0 ? requestAnimationFrame(() => next(frames - 1)) : done());
          next(10);
        }),
    );
    return answer;
  };
  /** A page that was just opened may not have its scanner yet. */
  const askScanner = (path: string) =>
    until(`the scanner of ${path}`, () =>
      surface.inPage(
        async url => {
          const { browser, chrome } = globalThis as { browser?: Tabs; chrome?: Tabs };
          const api = (browser ?? chrome)!;
          const [tab] = await api.tabs.query({ url });
          const target = { tabId: tab!.id };
          const func = () => globalThis.tidemarkScanner?.mentions();
          const [answer] = await api.scripting.executeScript({ target, func }).catch(() => []);
          return answer?.result ?? null;
        },
        `${site.url.replace(/:\d+$/, '')}/${path}`,
      ),
    );

  it('marks prose and nothing else, and changes nothing of the page', async () => {
    const page = await open('skippedText');
    const marked = await isMarked(page, 'EigenLayer', 'Rocket Pool');
    expect(marked).toEqual(['EigenLayer', 'Rocket Pool']);
    expect(await page.inPage(() => [isWatching, changes.filter(change => !change.includes('SCRIPT'))])).toEqual([
      true,
      [],
    ]);
    expect(await page.inPage(() => shift)).toBe(0);
    expect((await mentions('skippedText')).entities.map(({ entity }) => entity)).toEqual(['eigenlayer', 'rocket-pool']);
  });

  it('reads names over inline elements and soft hyphens, and keeps neighbours apart', async () => {
    const page = await open('splitNames');
    const marked = await isMarked(page, 'Ether.fi', 'Symbiotic', 'ezETH', 'cbETH');
    expect(marked).toEqual([
      'Rocket Pool',
      'EigenLayer',
      'Ether.fi',
      'KelpDAO',
      'Symbiotic',
      'wstETH',
      'weETH',
      'rsETH',
      'ezETH',
      'cbETH',
      'sfrxETH',
    ]);
  });

  it('marks a page under the strictest policy', async () => {
    await isMarked(await open('strict'), 'Rocket Pool', 'Ether.fi', 'EigenLayer');
  });

  it('keeps what a framework renders again marked, frame by frame', async () => {
    const page = await open('rendered');
    await isMarked(page, 'EigenLayer', 'Rocket Pool', 'wstETH', 'weETH', 'KelpDAO', 'rsETH');
    await page.inPage(
      () =>
        new Promise<void>(done => {
          watchMarks(['Rocket Pool', 'wstETH', 'weETH', 'KelpDAO', 'rsETH']);
          run(40, () => setTimeout(done, 100));
        }),
    );
    expect(await page.inPage(() => flashed)).toEqual([]);
    await isMarked(page, 'EigenLayer', 'Rocket Pool', 'wstETH', 'weETH', 'KelpDAO', 'rsETH');
    expect(await page.inPage(() => document.getElementById('clock')!.textContent)).toMatch(/^Tick 41/);
  });

  it('finds what a feed adds, at once and in a flood, and lets go of what it removes', async () => {
    const page = await open('feed');
    await isMarked(page, 'Ether.fi');
    await page.inPage(() => append(3, 'wstETH'));
    await isMarked(page, 'wstETH');
    await page.inPage(() => append(1500, 'weETH'));
    await until('all items', async () => count(await mentions('feed'), 'token:weETH') === 1500);
    expect(
      await page.inPage(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)),
    ).toBeLessThanOrEqual(200);
    await until('marks on what is near', async () => (await page.inPage(() => marksInView())) > 3);
    const jumps = await page.inPage(async () => {
      const marks: number[] = [];
      for (const part of [1, 0.2, 0.6, 0]) marks.push(await jump(document.scrollingElement!, part));
      return marks;
    });
    expect(Math.min(...jumps), String(jumps)).toBeGreaterThan(3);
    await page.inPage(() => document.getElementById('feed')!.replaceChildren());
    await until('no item', async () =>
      (await mentions('feed')).entities.every(({ entity }) => entity !== 'token:weETH'),
    );
    expect(
      await page.inPage(() =>
        [...CSS.highlights.values()].every(marks => [...marks].every(mark => mark.startContainer.isConnected)),
      ),
    ).toBe(true);
  });

  it('finds the first name that comes to a page without any, wherever it comes', async () => {
    for (const [way, word] of [
      ['asText', 'Rocket Pool'],
      ['unhidden', 'wstETH'],
      ['inARoot', 'rsETH'],
    ] as const) {
      const page = await open('unrelated');
      expect((await mentions('unrelated')).entities).toEqual([]);
      await page.inPage(way => comes[way]!(), way);
      await isMarked(page, word);
      expect(await page.inPage(() => shift)).toBe(0);
    }
  });

  it('follows text replaced in place and nodes that move', async () => {
    const page = await open('feed');
    await page.inPage(() => append(2, 'wstETH'));
    await isMarked(page, 'wstETH');
    await page.inPage(() => {
      document.querySelector('#feed b')!.firstChild!.nodeValue = 'rsETH';
    });
    expect(await isMarked(page, 'rsETH')).toContain('wstETH');
    await page.inPage(() => {
      document.querySelector('#feed')!.prepend(document.querySelector('#feed article:last-child')!);
    });
    await until('the new order', async () =>
      (await mentions('feed')).entities
        .map(({ entity }) => entity)
        .join()
        .includes('token:wstETH,token:rsETH'),
    );
    await page.inPage(() => document.querySelector('#feed')!.setAttribute('data-tidemark', 'off'));
    await until('nothing after opting out', async () => !(await texts(page)).includes('rsETH'));
    await page.inPage(() => document.querySelector('#feed')!.removeAttribute('data-tidemark'));
    await isMarked(page, 'rsETH', 'wstETH');
  });

  it('follows a navigation inside the page', async () => {
    const page = await open('application');
    await isMarked(page, 'Ether.fi');
    await page.inPage(() => navigate('/application/two', '<h1>Liquid staking</h1><p>KelpDAO has its own page.</p>'));
    expect(await isMarked(page, 'KelpDAO')).not.toContain('Ether.fi');
  });

  it('reads open, closed, nested and late shadow roots', async () => {
    const page = await open('shadows');
    await isMarked(page, 'wstETH', 'rsETH', 'weETH', 'KelpDAO');
    await page.inPage(() => addToClosed('Added: pufETH'));
    await isMarked(page, 'pufETH');
    await page.inPage(() => defineLate());
    await isMarked(page, 'ezETH');
    await page.inPage(() => attachSlow());
    await isMarked(page, 'osETH', 'swETH');
    const place = (await markPlaces(page)).find(({ text }) => text === 'weETH')!;
    await page.moveMouse(place.x, place.y + 150);
    await page.moveMouse(place.x, place.y, 12);
    await until('a card for a mention in a closed root', () =>
      page.inLens(root => root.querySelector('.td-frame')?.textContent?.includes('weETH') ?? false),
    );
  });

  it('marks a term anew where a heading comes, and no more where it goes', async () => {
    const page = await open('parted');
    const countOf = async (many: number) =>
      until(`${many} marks on slashing`, async () => {
        const marks = (await texts(page)).filter(text => text === 'slashing');
        return marks.length === many;
      });
    await countOf(1);
    await page.inPage(() => part());
    await countOf(2);
    await page.inPage(() => join());
    await countOf(1);
  });

  it.each(['amongManySiblings', 'amongManyPosts'] as const)('reads closed shadow roots %s', async path => {
    await isMarked(await open(path), 'wstETH', 'weETH', 'rsETH');
  });

  it('marks what a jump in a box of a shadow root brings into view in the frame that shows it', async () => {
    const page = await open('scroller');
    await until('all items', async () => count(await mentions('scroller'), 'token:weETH') === 200);
    await until('marks in the box', async () => (await page.inPage(() => marksInView())) > 3);
    expect(await page.inPage(() => jump(box, 1))).toBeGreaterThan(3);
  });

  it('opens its card inside a modal dialog, and Escape closes the card alone', async () => {
    const page = await open('dialog');
    const { left, top } = await page.inPage(() => document.querySelector('dialog p')!.getBoundingClientRect().toJSON());
    const place = await until('the mark in the dialog', async () =>
      (await markPlaces(page)).find(({ x, y }) => x > left && Math.abs(y - top) < 40),
    );
    await page.moveMouse(place.x, place.y + 200);
    await page.moveMouse(place.x, place.y, 12);
    await until('the card', () => page.inLens(root => root.querySelector('.td-frame') !== null));
    expect(await page.inPage(tag => document.querySelector('dialog')!.querySelector(tag) !== null, hostTag)).toBe(true);
    await page.press('Escape');
    await until('no card', async () => !(await page.inLens(root => root.querySelector('.td-frame') !== null)));
    expect(await page.inPage(() => document.querySelector('dialog')!.open)).toBe(true);
  });

  it('lives with a page that clears, fills or takes over the highlights', async () => {
    const page = await open('highlightsOfItsOwn');
    await isMarked(page, 'Ether.fi');
    await page.inPage(() => clearHighlights());
    await isMarked(page, 'Ether.fi');
    await page.inPage(() => fillHighlights());
    await page.inPage(() => takeName());
    await isMarked(page, 'Ether.fi', 'Rocket Pool');
  });

  it('slows down on a page that never rests, says so, and recovers', async () => {
    const page = await open('restless');
    await isMarked(page, 'Ether.fi');
    await until('the slowed state', async () => (await mentions('restless')).state === 'slowed');
    expect((await mentions('restless')).reason).toMatch(/\w/);
    await page.inPage(() => sayLate());
    await isMarked(page, 'KelpDAO');
    await page.inPage(() => rest());
    await until('rest', async () => (await mentions('restless')).state === 'marking');
  });

  it('marks what comes to a long page while a marked line is written anew in every frame', async () => {
    const page = await open('ticking');
    await isMarked(page, 'Ether.fi', 'Lido');
    await page.inPage(() => sayLate());
    await isMarked(page, 'KelpDAO');
  });

  it('gives a paragraph that became shorter while marks were chosen no more than it has room for', async () => {
    const page = await open('shortened');
    await isMarked(page, 'Ether.fi', 'liquid restaking');
    // Not every round ends while a choice is under way.
    for (let round = 0; round < 12; round++) {
      await page.inPage(times => shorten(times), 3 + round);
      await until(`the marks of a short paragraph in round ${round}`, async () => {
        const marked = await texts(page);
        return marked.includes('Ether.fi') && !marked.includes('liquid restaking');
      });
    }
  });

  it.each([
    ['rewritten', 'Lido', 'words are other nodes'],
    ['rewritten', 'KelpDAO', 'paragraph is another one'],
    ['ticking', 'Lido', 'line on a long page is written anew'],
  ] as const)('on a %s page opens its card on %s, whose %s in every frame, and keeps it', async (path, word, _why) => {
    const page = await open(path);
    await isMarked(page, word);
    const place = (await markPlaces(page)).find(({ text }) => text === word)!;
    await page.moveMouse(place.x, place.y);
    const cards = () =>
      page.inLens(root => [...root.querySelectorAll('.td-frame')].map(card => card.getAttribute('data-card')));
    const card = await until('the card', async () => (await cards())?.join());
    await page.inPage(frames, 60);
    expect(await cards()).toEqual([card]);
  });

  it('reads frames of the same site, and a document opened anew', async () => {
    const page = await open('framing');
    await isMarked(page, 'Ether.fi');
    const inFrames = () =>
      page.inPage(() =>
        [...document.querySelectorAll('iframe')].map(({ contentWindow }) =>
          [...(contentWindow as unknown as typeof globalThis).CSS.highlights.values()].map(({ size }) => size),
        ),
      );
    await until('marks in both frames', async () => (await inFrames()).every(counts => counts.some(size => size > 0)));
    await page.inPage(() => {
      document.open();
      document.write('<title>Restaking</title><p>Written: KelpDAO and Rocket Pool</p>');
      document.close();
    });
    await isMarked(page, 'KelpDAO', 'Rocket Pool');
  });

  it('is there again after going back', async () => {
    const page = await open('feed');
    await isMarked(page, 'Ether.fi');
    await page.goto(`${site.url}/application`);
    await isMarked(page, 'Ether.fi');
    await page.inPage(() => history.back());
    await until('the page before', () => page.inPage(() => location.pathname === '/feed').catch(() => false));
    await isMarked(page, 'Ether.fi');
    await page.inPage(() => append(1, 'wstETH'));
    await isMarked(page, 'wstETH');
  });
});

function count({ entities }: PageMentions, entity: string): number {
  return entities.find(other => other.entity === entity)?.count ?? 0;
}
