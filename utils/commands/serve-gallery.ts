import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

/** Serves the component gallery on a loopback port; 0 takes any that is free. */
export async function serveGallery(port = 0): Promise<{ url: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: resolve(import.meta.dirname, '../../tests/gallery'),
    cacheDir: resolve(import.meta.dirname, '../../node_modules/.cache/tidemark/gallery'),
    plugins: [preact()],
    server: { host: '127.0.0.1', port, fs: { allow: [resolve(import.meta.dirname, '../..')] } },
    logLevel: 'error',
  });
  await server.listen();
  return { url: server.resolvedUrls!.local[0]!, close: () => server.close() };
}
