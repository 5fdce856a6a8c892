import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** Which of these match patterns the browser lets the product ask; null until known. Follows the browser's own pages too. */
export function useGrantedOrigins(origins: readonly string[]): ReadonlySet<string> | null {
  const [granted, setGranted] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    const look = async () => {
      const each = await Promise.all(origins.map(origin => browser.permissions.contains({ origins: [origin] })));
      setGranted(new Set(origins.filter((_, index) => each[index])));
    };
    const again = () => void look();
    again();
    browser.permissions.onAdded.addListener(again);
    browser.permissions.onRemoved.addListener(again);
    return () => {
      browser.permissions.onAdded.removeListener(again);
      browser.permissions.onRemoved.removeListener(again);
    };
  }, [origins.join()]);
  return granted;
}
