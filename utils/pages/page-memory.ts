/** What an extension page left for the next one, there at once; null for nothing, and where the browser keeps nothing. */
export function recall(key: string): string | null {
  return attempt(() => localStorage.getItem(key));
}

export function remember(key: string, text: string): void {
  attempt(() => localStorage.setItem(key, text));
}

export function forget(key: string): void {
  attempt(() => localStorage.removeItem(key));
}

/** Browsers that keep nothing for a site throw at the mere name of the storage. */
function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
