import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageFile } from '../language/flatten-messages.ts';

/**
 * The browsers' message file of each language, put together from `assets/locales/<language>/<surface>.json`.
 * A key that two surfaces define is an error, since one of them would silently win.
 */
export function mergeLocales(localesDir: string): Map<string, MessageFile> {
  const merged = new Map<string, MessageFile>();
  for (const language of readdirSync(localesDir)) {
    const messages: Record<string, MessageFile[string]> = {};
    for (const file of readdirSync(join(localesDir, language)).sort()) {
      const entries: MessageFile = JSON.parse(readFileSync(join(localesDir, language, file), 'utf8'));
      for (const [key, entry] of Object.entries(entries)) {
        if (key in messages) throw new Error(`${language}/${file}: the message "${key}" is defined twice`);
        messages[key] = entry;
      }
    }
    merged.set(language, messages);
  }
  return merged;
}
