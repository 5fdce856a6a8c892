import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export type FoundBrowser = { readonly kind: 'chromium' | 'firefox'; readonly path: string };

const onPath: Record<FoundBrowser['kind'], readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const installed: Record<FoundBrowser['kind'], readonly string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

function which(command: string): string | null {
  try {
    const tool = process.platform === 'win32' ? 'where' : 'which';
    return execFileSync(tool, [command], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .split('\n')[0]!
      .trim();
  } catch {
    return null;
  }
}

/** The first installed browser of a kind, or null. `TIDEMARK_CHROMIUM` and `TIDEMARK_FIREFOX` name one outright. */
export function findBrowser(kind: FoundBrowser['kind']): FoundBrowser | null {
  const named = process.env[`TIDEMARK_${kind.toUpperCase()}`];
  if (named) return { kind, path: named };
  for (const command of onPath[kind]) {
    const path = which(command);
    if (path) return { kind, path };
  }
  const path = installed[kind].find(existsSync);
  return path ? { kind, path } : null;
}
