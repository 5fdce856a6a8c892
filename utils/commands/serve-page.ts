import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { readText } from './read-text.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, character => escapes[character]!);

/**
 * Plain text as a page: blank lines part the blocks, a short line without a full stop is a heading, lines that start
 * with a bullet are a list.
 */
export function textToHtml(text: string, title: string): string {
  const blocks = text.split(/\n\s*\n/).map(block => block.trim());
  const body = blocks.filter(Boolean).map(block => {
    const lines = block.split('\n').map(line => line.trim());
    if (lines.every(line => line.startsWith('•'))) {
      return `<ul>${lines.map(line => `<li>${escapeHtml(line.slice(1).trim())}</li>`).join('')}</ul>`;
    }
    if (lines.length === 1 && block.length < 60 && !/[.!?:;,]$/.test(block)) return `<h2>${escapeHtml(block)}</h2>`;
    return `<p>${escapeHtml(lines.join(' '))}</p>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title><style>:root{color-scheme:light dark}body{font:18px/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1.5rem}</style>
</head><body><main>${body.join('\n')}</main></body></html>`;
}

/** A file as HTML: what is HTML as it is, text as a page. Throws an `ArgumentError` where it cannot be read. */
export function readPage(file: string): string {
  const content = readText(file);
  return ['.html', '.htm'].includes(extname(file)) ? content : textToHtml(content, file);
}

/** Serves one page at every path of a free loopback port. */
export async function servePage(html: string): Promise<{ url: string; close(): void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
