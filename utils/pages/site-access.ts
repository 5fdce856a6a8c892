import browser from 'webextension-polyfill';
import { matchPattern } from '../settings/match-patterns.ts';

/** Whether the browser lets the product read this page today. */
export function mayRead(page: { readonly scheme: 'http' | 'https'; readonly host: string }): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${page.scheme}://${page.host}/*`] });
}

/**
 * Asks the person, once, for access to hosts, or with `*.` to their subdomains too. Call it first thing in a click handler:
 * Firefox refuses the request once anything was awaited (seen in 140).
 */
export function askToRead(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(host => matchPattern(host, '*')) });
}

/** Gives access back. False for hosts of the install, which only the browser's own page can take away. */
export async function giveUpReading(host: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [matchPattern(host, '*')] });
  } catch {
    return false;
  }
}
