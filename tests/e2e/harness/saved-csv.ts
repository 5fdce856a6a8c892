import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of the one CSV file in a folder of saved files, null while it is not there whole. */
export function savedCsv(folder: string): string | null {
  for (const name of attempt(() => readdirSync(folder)) ?? []) {
    // Chromium gives a file another name once it is whole.
    const text = attempt(() => readFileSync(join(folder, name), 'utf8'));
    if (text?.endsWith('\r\n')) return text;
  }
  return null;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
