import browser, { type Scripting } from 'webextension-polyfill';
import { matchPattern } from '../../utils/settings/match-patterns.ts';

/** Id under which the scanner is registered for the hosts granted since the install. */
const registrationId = 'granted-sites';

let registering: Promise<void> = Promise.resolve();

/** Match patterns of pages a person has granted beyond the manifest's. */
async function grantedOrigins(): Promise<string[]> {
  const manifest = browser.runtime.getManifest();
  const pages = (manifest.content_scripts ?? []).flatMap(({ matches }) => matches);
  const installed = new Set([...(manifest.host_permissions ?? []), ...pages]);
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter(origin => !installed.has(origin));
}

/** The granted hosts as rules spell them: `reddit.com`, `*.substack.com`; `*` for every site. */
export async function grantedHosts(): Promise<string[]> {
  const hosts = (await grantedOrigins()).map(origin => (origin === '<all_urls>' ? '*' : hostOf(origin)));
  return [...new Set(hosts)].sort();
}

/** The host of a match pattern as rules spell it. */
export function hostOf(origin: string): string {
  return origin.replace(/^[^:]+:\/\//, '').replace(/\/.*$/, '');
}

/** Match patterns of every page the scanner may run on. */
export async function readableOrigins(): Promise<string[]> {
  const pages = (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches);
  return [...pages, ...(await grantedOrigins())];
}

/**
 * Registers the scanner for exactly the granted hosts. Called at every start too: Chromium forgets registrations with
 * an update, and grants may have changed while the browser was closed. One at a time: a grant is heard of from the browser
 * and from the page that asked for it, and two at once would register the same id twice.
 */
export function registerScanner(): Promise<void> {
  registering = registering.then(register, register);
  return registering;
}

async function register(): Promise<void> {
  const matches = (await grantedOrigins()).filter(isPageOrigin);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [registrationId] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [registrationId] });
  const script = scannerScript();
  if (matches.length === 0 || script === null) return;
  await browser.scripting.registerContentScripts([
    { id: registrationId, matches, ...script, persistAcrossSessions: true } as Scripting.RegisteredContentScript,
  ]);
}

/** Runs the scanner in tabs that already show the host, so that a grant takes effect at once. */
export async function startInOpenTabs(host: string): Promise<void> {
  const script = scannerScript();
  if (script === null) return;
  const tabs = await browser.tabs.query({ url: matchPattern(host, '*') });
  for (const { id: tabId } of tabs) {
    if (tabId === undefined) continue;
    const target = { tabId, allFrames: script.allFrames };
    // A tab may be closed or discarded meanwhile; it gets the scanner when it is loaded again.
    if (script.css.length > 0) await browser.scripting.insertCSS({ target, files: script.css }).catch(() => undefined);
    await browser.scripting.executeScript({ target, files: script.js }).catch(() => undefined);
  }
}

/** The manifest's own scanner, so that granted sites get exactly what installed ones get. */
function scannerScript() {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  if (!script) return null;
  const { js = [], css = [], all_frames: allFrames = false, run_at: runAt } = script;
  const { match_origin_as_fallback: matchOriginAsFallback = false } = script as { match_origin_as_fallback?: boolean };
  return { js: js.map(pathOf), css: css.map(pathOf), allFrames, matchOriginAsFallback, ...(runAt && { runAt }) };
}

/** Firefox gives the manifest's files as full addresses, and takes none where scripts are registered (seen in 140). */
function pathOf(file: string): string {
  return new URL(file, browser.runtime.getURL('')).pathname.slice(1);
}

function isPageOrigin(origin: string): boolean {
  return /^(https?|\*):\/\//.test(origin) || origin === '<all_urls>';
}
