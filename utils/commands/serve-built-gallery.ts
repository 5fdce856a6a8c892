import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { build, type InlineConfig, preview } from 'vite';

/** Serves the component gallery bundled, on a free loopback port: a page of hundreds of modules loads for seconds. */
export async function serveBuiltGallery(): Promise<{ url: string; close(): Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'tidemark-gallery-'));
  const config: InlineConfig = {
    configFile: false,
    root: resolve(import.meta.dirname, '../../tests/gallery'),
    plugins: [preact()],
    build: { outDir, emptyOutDir: true, minify: false, reportCompressedSize: false, chunkSizeWarningLimit: Infinity },
    preview: { host: '127.0.0.1', port: 0 },
    logLevel: 'error',
  };
  await build(config);
  const server = await preview(config);
  return {
    url: server.resolvedUrls!.local[0]!,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
