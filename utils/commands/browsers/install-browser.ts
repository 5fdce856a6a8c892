import { spawnSync } from 'node:child_process';
import { MissingPartError } from '../say-failure.ts';
import { type FoundBrowser, findBrowser } from './find-browser.ts';

const debianPackage = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/**
 * A browser of this kind: the installed one, else Debian's where this process may install it.
 * @throws MissingPartError that says in one line what to install.
 */
export function installBrowser(kind: FoundBrowser['kind']): FoundBrowser {
  const found = findBrowser(kind);
  if (found) return found;
  if (mayInstall()) {
    console.error(`Installing ${debianPackage[kind]} from Debian's packages…`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    spawnSync('apt-get', ['install', '-y', '-qq', debianPackage[kind]], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    const now = findBrowser(kind);
    if (now) return now;
  }
  const hint = kind === 'chromium' ? 'Chromium, Chrome or Edge' : 'Firefox 140 or newer';
  throw new MissingPartError(
    `No ${hint} was found: install it (on Debian: apt-get install ${debianPackage[kind]}) or set TIDEMARK_${kind.toUpperCase()} to its path.`,
  );
}
