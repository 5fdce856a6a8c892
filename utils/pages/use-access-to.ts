import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';

/** Whether the browser lets the product ask each of these match patterns, as far as that is known. Follows the browser's own pages too. */
export function useAccessTo(origins: readonly string[]): ReadonlyMap<string, boolean> {
  const [access, setAccess] = useState<ReadonlyMap<string, boolean>>(new Map());
  useEffect(() => {
    const look = async () => {
      const each = origins.map(async origin => {
        return [origin, await browser.permissions.contains({ origins: [origin] })] as const;
      });
      setAccess(new Map(await Promise.all(each)));
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
  return access;
}
