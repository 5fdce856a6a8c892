import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { followAccess } from './follow-access.ts';

/** Whether the browser lets the product ask each of these match patterns, as far as that is known. */
export function useAccessTo(origins: readonly string[]): ReadonlyMap<string, boolean> {
  const [access, setAccess] = useState<ReadonlyMap<string, boolean>>(new Map());
  useEffect(() => {
    const look = async () => {
      const each = origins.map(async origin => {
        return [origin, await browser.permissions.contains({ origins: [origin] })] as const;
      });
      setAccess(new Map(await Promise.all(each)));
    };
    return followAccess(() => void look());
  }, [origins.join()]);
  return access;
}
