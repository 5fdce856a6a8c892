import type { BrowserSession, PageSession } from '../../../utils/commands/browsers/browser-session.ts';
import type { chromiumPage } from '../../../utils/commands/browsers/launch-chromium.ts';
import type { FirefoxSession } from '../../../utils/commands/browsers/launch-firefox.ts';

/** What a person may have set in the system. Firefox, which is told once for all tabs, takes colours of its own for forced ones. */
const preferences = {
  'less motion': { emulated: { reducedMotion: 'reduce' }, name: 'ui.prefersReducedMotion', value: 1 },
  'forced colours': { emulated: { forcedColors: 'active' }, name: 'browser.display.document_color_use', value: 2 },
} as const;

/** Sets the page as for a person who prefers that; gives what takes it back. */
export async function prefer(
  session: BrowserSession,
  page: PageSession,
  what: keyof typeof preferences,
): Promise<() => Promise<unknown>> {
  const { emulated, name, value } = preferences[what];
  if (session.name === 'chromium') {
    const { page: native } = page as ReturnType<typeof chromiumPage>;
    await native.emulateMedia(emulated);
    return () => native.emulateMedia({ reducedMotion: null, forcedColors: null });
  }
  const firefox = session as FirefoxSession;
  await firefox.inBrowser(`Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`);
  return () => firefox.inBrowser(`Services.prefs.clearUserPref(${JSON.stringify(name)})`);
}
