import type { BrowserSession } from '../../../utils/commands/browsers/browser-session.ts';
import type { launchChromium } from '../../../utils/commands/browsers/launch-chromium.ts';
import type { FirefoxSession } from '../../../utils/commands/browsers/launch-firefox.ts';
import { until } from '../../../utils/commands/browsers/until.ts';

type Chromium = Awaited<ReturnType<typeof launchChromium>>;

const isFirefox = (session: BrowserSession): session is FirefoxSession => session.name === 'firefox';

/**
 * Has the browser answer the next question for a host, or an origin of one scheme, with yes. Chromium's question cannot be reached without a screen:
 * there the host is given beforehand on the page of extensions, and the request is granted without asking.
 */
export async function letGrant(session: BrowserSession, host: string): Promise<void> {
  if (isFirefox(session))
    await session.inBrowser("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)");
  else
    await onExtensionsPage(
      session as Chromium,
      'addHostPermission',
      extensionOf(session),
      host.includes('://') ? host : `*://${host}/*`,
    );
}

/** Answers the question that Firefox shows with no, as soon as it is there. */
export async function refuseGrant(session: BrowserSession): Promise<void> {
  if (!isFirefox(session)) throw new Error('Only the question of Firefox can be answered with no.');
  await until('the question to be answered', () =>
    session.inBrowser(`
      const { PopupNotifications } = Services.wm.getMostRecentWindow('navigator:browser');
      const question = PopupNotifications.panel.firstElementChild;
      if (PopupNotifications.panel.state !== 'open' || !question) return false;
      question.secondaryButton.click();
      return true;`),
  );
}

/** Has Firefox ask its question from now on. */
export async function haveAsked(session: BrowserSession): Promise<void> {
  if (isFirefox(session))
    await session.inBrowser("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true)");
}

/**
 * What a press of the toolbar's button gives the extension: the address of the tab in front, which `url` begins. A popup
 * that is opened as a tab knows the page only then.
 */
export async function pressAction(session: BrowserSession, url: string): Promise<void> {
  if (isFirefox(session)) {
    await session.inBrowser(`
      const { extension } = WebExtensionPolicy.getByHostname(${JSON.stringify(extensionOf(session))});
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      const tab = gBrowser.tabs.find(one => one.linkedBrowser.currentURI.spec.startsWith(${JSON.stringify(url)}));
      extension.tabManager.addActiveTabPermission(tab);`);
    return;
  }
  const cdp = await (session as Chromium).context.browser()!.newBrowserCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const { targetId } = targetInfos.find(target => target.url.startsWith(url))!;
  await cdp.send('Extensions.triggerAction' as never, { id: extensionOf(session), targetId } as never);
  await cdp.detach();
}

/** Takes a host away on the browser's own page of extensions. */
export async function withdrawGrant(session: BrowserSession, host: string): Promise<void> {
  const origin = `*://${host}/*`;
  if (isFirefox(session)) await removeOrigins(session, [origin]);
  else await onExtensionsPage(session as Chromium, 'removeHostPermission', extensionOf(session), origin);
}

/** Takes the hosts of the install away there, as one does who lets an extension read nothing unasked. */
export async function keepBack(session: BrowserSession, origins: readonly string[]): Promise<void> {
  if (isFirefox(session)) await removeOrigins(session, origins);
  else await setHostAccess(session as Chromium, 'ON_SPECIFIC_SITES');
}

/** Gives them again. */
export async function giveBack(session: BrowserSession): Promise<void> {
  if (!isFirefox(session)) await setHostAccess(session as Chromium, 'ON_ALL_SITES');
}

function removeOrigins(session: FirefoxSession, origins: readonly string[]): Promise<unknown> {
  return session.inBrowser(`
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByHostname(${JSON.stringify(extensionOf(session))});
    const taken = { permissions: [], origins: ${JSON.stringify(origins)} };
    await ExtensionPermissions.remove(extension.id, taken, extension);`);
}

function setHostAccess(session: Chromium, hostAccess: 'ON_SPECIFIC_SITES' | 'ON_ALL_SITES'): Promise<void> {
  const change = { extensionId: extensionOf(session), hostAccess };
  return onExtensionsPage(session, 'updateExtensionConfiguration', change);
}

/** Starts the extension anew under the pages that are open, as an update does. Its own pages close. */
export async function updateExtension(session: BrowserSession): Promise<void> {
  const surface = await session.open(`${session.extensionUrl}options.html`);
  // Otherwise Chromium leaves an extension off that is in no store.
  if (!isFirefox(session))
    await onExtensionsPage(session as Chromium, 'updateProfileConfiguration', { inDeveloperMode: true });
  await surface.inPage(() => {
    const global = globalThis as unknown as Record<'browser' | 'chrome', { runtime: { reload(): void } }>;
    setTimeout(() => (global.browser ?? global.chrome).runtime.reload());
    return true;
  });
}

/** Calls what the page of extensions itself calls when one of its switches is pressed. */
async function onExtensionsPage(session: Chromium, act: string, ...given: unknown[]): Promise<void> {
  const page = await session.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`chrome.developerPrivate.${act}(...${JSON.stringify(given)})`);
  await page.close();
}

/** The host of the extension's own pages: its id in Chromium, a random one in Firefox. */
function extensionOf(session: BrowserSession): string {
  return new URL(session.extensionUrl).host;
}
