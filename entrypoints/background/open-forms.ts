import browser from 'webextension-polyfill';
import type { FormSetName, WireForms } from '../../utils/messaging/protocol.ts';

/** Forms beyond the scanner's own dictionary, read from the extension's files when a page asks. */
export async function openForms(set: FormSetName): Promise<WireForms> {
  const response = await fetch(browser.runtime.getURL('forms.json'));
  return ((await response.json()) as Record<FormSetName, WireForms>)[set];
}
