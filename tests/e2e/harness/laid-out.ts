import type { BrowserContext } from 'playwright-core';
import type { BrowserSession, PageSession } from '../../../utils/commands/browsers/browser-session.ts';

/**
 * How many boxes of a page the browser lays out while `work` is done. In Firefox the lens must stand on the page before
 * and after, since nobody else can be asked for the count there.
 */
export function laidOut(session: BrowserSession, page: PageSession, work: () => Promise<unknown>): Promise<number> {
  return session.name === 'firefox' ? inFirefox(page, work) : inChromium(session, page, work);
}

/** https://searchfox.org/mozilla-central/source/dom/interfaces/base/nsIDOMWindowUtils.idl */
type WithUtils = { readonly windowUtils: { readonly framesReflowed: number } };

async function inFirefox(page: PageSession, work: () => Promise<unknown>): Promise<number> {
  const countSoFar = async () => {
    const count = await page.inLens(
      root => (root.ownerDocument.defaultView as unknown as WithUtils).windowUtils.framesReflowed,
    );
    if (count === null) throw new Error('no lens on the page');
    return count;
  };
  const before = await countSoFar();
  await work();
  return (await countSoFar()) - before;
}

type TraceEvent = {
  readonly name: string;
  readonly args?: { readonly beginData?: { readonly dirtyObjects?: number } };
};

/** Each layout in a trace says how many of the page's boxes it was asked for. */
async function inChromium(session: BrowserSession, page: PageSession, work: () => Promise<unknown>): Promise<number> {
  const { context } = session as BrowserSession & { context: BrowserContext };
  const url = await page.inPage(() => location.href);
  const tab = context.pages().find(each => each.url() === url)!;
  const devtools = await context.newCDPSession(tab);
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const ended = new Promise<unknown>(resolve => devtools.once('Tracing.tracingComplete', resolve));
  const traceConfig = { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] };
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  await work();
  await devtools.send('Tracing.end');
  await ended;
  await devtools.detach();
  const layouts = events.filter(({ name }) => name === 'Layout');
  return layouts.reduce((sum, { args }) => sum + (args?.beginData?.dirtyObjects ?? 0), 0);
}
