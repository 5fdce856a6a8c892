import browser from 'webextension-polyfill';
import type { RegistryEntry } from '../../utils/protocols/entry.ts';
import { type RegistryReads, readsOf } from '../../utils/protocols/reads-of.ts';
import { decodeRegistry } from '../../utils/protocols/registry-json.ts';

export type OpenRegistry = RegistryReads & { readonly registry: readonly RegistryEntry[] };

let opened: Promise<OpenRegistry> | null = null;

/** The registry and its reads, from the extension's own `registry.json` at first need. */
export function openRegistry(): Promise<OpenRegistry> {
  opened ??= read();
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

async function read(): Promise<OpenRegistry> {
  const response = await fetch(browser.runtime.getURL('registry.json'));
  const registry = decodeRegistry(await response.text());
  return { registry, ...readsOf(registry) };
}
