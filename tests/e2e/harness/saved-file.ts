import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The text of the first file in a folder of saved files that reads like `whole`, null while there is none. */
export function savedFile(folder: string, whole: RegExp): string | null {
  for (const name of attempt(() => readdirSync(folder)) ?? []) {
    // Chromium gives a file another name once it is whole.
    const text = attempt(() => readFileSync(join(folder, name), 'utf8'));
    if (text && whole.test(text)) return text;
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
