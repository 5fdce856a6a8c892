import browser from 'webextension-polyfill';
import { createGlossary, type Glossary } from '../../utils/glossary/create-glossary.ts';
import type { MarkedEntry } from '../../utils/glossary/mark-entries.ts';

let opened: Promise<Glossary> | null = null;

/** The glossary, read from the extension's own files at first need: a worker that only refreshes never pays for it. */
export function openGlossary(): Promise<Glossary> {
  opened ??= read();
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

async function read(): Promise<Glossary> {
  const response = await fetch(browser.runtime.getURL('glossary.json'));
  return createGlossary((await response.json()) as MarkedEntry[]);
}
