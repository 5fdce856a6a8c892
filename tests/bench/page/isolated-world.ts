import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { installBrowser } from '../../../utils/commands/browsers/install-browser.ts';
import { dictionaryPlugin } from '../../../utils/commands/dictionary-plugin.ts';

/** A fresh page with a world of its own beside the page's, as a content script has it. */
export type World = {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** Evaluates in the isolated world; the result is JSON. */
  evaluate<Result>(expression: string): Promise<Result>;
};

/** How long the page's main thread has been at work. */
export async function threadMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ThreadTime')!.value * 1000;
}

type TraceEvent = { readonly name: string; readonly tdur?: number };

/** What `run` gives, and for each event of these names meanwhile how long the main thread was at work in it: other programs of the machine do not count. */
export async function traced<Name extends string, Result>(
  { page }: World,
  names: readonly Name[],
  run: () => Promise<Result>,
): Promise<{ result: Result; eventsMs: Record<Name, number[]> }> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  const result = await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const msOf = (wanted: Name) =>
    traceEvents.filter(({ name, tdur }) => name === wanted && tdur !== undefined).map(({ tdur }) => tdur! / 1000);
  return { result, eventsMs: Object.fromEntries(names.map(name => [name, msOf(name)])) as Record<Name, number[]> };
}

export type Bench = {
  /** Opens the page in a new tab, waits until it has been drawn, and loads the subject into its isolated world. */
  inFreshPage<Result>(html: string, run: (world: World) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** The subjects of a benchmark as one script, minified as in the product. */
async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [dictionaryPlugin()],
    build: {
      write: false,
      minify: !process.env.NOMINIFY,
      rolldownOptions: { input: resolve('tests/bench/page', file), output: { format: 'iife' } },
    },
  });
  const [output] = [built].flat() as { output: { type: string; code?: string }[] }[];
  return output!.output.find(({ type }) => type === 'chunk')!.code!;
}

/** A browser for measurements; `file` beside this one holds what is measured. */
export async function startBench(file = 'subjects.ts'): Promise<Bench> {
  const script = await bundle(file);
  let html = '';
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html),
  );
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const browser: Browser = await chromium.launch({
    executablePath: installBrowser('chromium').path,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });

  return {
    async inFreshPage(content, run) {
      html = content;
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      try {
        await page.goto(url);
        await page.evaluate(() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 100))));
        const cdp = await page.context().newCDPSession(page);
        const { frameTree } = await cdp.send('Page.getFrameTree');
        const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
          frameId: frameTree.frame.id,
          worldName: 'bench',
        });
        const evaluate = async <Result>(expression: string) => {
          const options = { contextId, returnByValue: true, awaitPromise: true, expression };
          const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', options);
          if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
          return result.value as Result;
        };
        await evaluate(script);
        return await run({ page, cdp, evaluate });
      } finally {
        await page.close();
      }
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
