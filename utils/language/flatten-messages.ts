export type MessageFile = Readonly<Record<string, { readonly message: string; readonly description?: string }>>;

/** A browser message file (`_locales/<language>/messages.json`) as key → text. */
export function flattenMessages(file: MessageFile): Record<string, string> {
  return Object.fromEntries(Object.entries(file).map(([key, entry]) => [key, entry.message]));
}
