import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { until } from '../../utils/commands/browsers/until.ts';
import { launchUnwatched } from './harness/chromium-unwatched.ts';

/** What a page tells: marks it sees, and whether the browser was prerendering it. */
type Told = { readonly prerendered: boolean; readonly activatedMs: number; readonly marks: readonly number[] };

const tools = `<script>
  const marks = page => [...page.CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
  const marked = page => new Promise(done => {
    const look = () => (marks(page) > 0 ? done() : setTimeout(look, 20));
    look();
  });
</script>`;

const next = `<!doctype html><title>Restaking</title>${tools}<p>EigenLayer and Ether.fi in restaking.</p>
<script>
  const prerendered = document.prerendering;
  if (prerendered) fetch('/prerendering');
  document.addEventListener('prerenderingchange', async () => {
    const before = marks(self);
    await marked(self);
    const [{ activationStart }] = performance.getEntriesByType('navigation');
    fetch('/told', { method: 'POST', body: JSON.stringify({ prerendered, activatedMs: activationStart, marks: [before, marks(self)] }) });
  });
</script>`;

/** Goes on once the next page has been prerendered for as long as it takes to mark the same page in a frame. */
const first = `<!doctype html><title>First</title>${tools}<a href="/next">On</a><iframe></iframe>
<script type="speculationrules">{ "prerender": [{ "source": "list", "urls": ["/next"], "eagerness": "immediate" }] }</script>
<script>
  (async () => {
    await fetch('/when-prerendering');
    const frame = document.querySelector('iframe');
    frame.src = '/next?framed';
    await new Promise(done => frame.addEventListener('load', done));
    await marked(frame.contentWindow);
    document.querySelector('a').click();
  })();
</script>`;

async function serve() {
  let told: Told | undefined;
  let started = () => {};
  const prerendering = new Promise<void>(resolve => {
    started = resolve;
  });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === '/told') told = JSON.parse((await request.toArray()).join('')) as Told;
    if (pathname === '/prerendering') started();
    if (pathname === '/when-prerendering') await prerendering;
    const html = pathname === '/' ? first : pathname === '/next' ? next : '';
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    told: async () => told,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

// Firefox does not prerender.
describe.skipIf(process.env.TIDEMARK_BROWSER === 'firefox')('a page that is prerendered', () => {
  it('is marked when the reader comes to it, and not before', async () => {
    const site = await serve();
    const browser = await launchUnwatched();
    try {
      await browser.open(site.url);
      const { prerendered, activatedMs, marks } = await until('word from the page', site.told);
      expect(prerendered).toBe(true);
      expect(activatedMs).toBeGreaterThan(0);
      expect(marks[0]).toBe(0);
      expect(marks[1]).toBeGreaterThanOrEqual(3);
    } finally {
      await browser.close();
      site.close();
    }
  });
});
