import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type ServedPage = {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly type?: string;
};

/** Serves pages by path on a free loopback port; unknown paths answer 404. */
export async function servePages(pages: Readonly<Record<string, ServedPage>>) {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://127.0.0.1').pathname];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, { 'content-type': page.type ?? 'text/html; charset=utf-8', ...page.headers })
      .end(page.html);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>(resolve => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
