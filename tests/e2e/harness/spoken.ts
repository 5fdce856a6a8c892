import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';

/** Notes from now on what a screen reader says by itself on an extension page. */
export async function listen(page: PageSession): Promise<void> {
  await page.inPage(noteSpoken);
}

/** The same for the lens on a page, which must stand there. */
export async function listenInLens(page: PageSession): Promise<void> {
  await page.inLens(noteSpoken);
}

/** What has been said since, spaces evened. */
export function heard(page: PageSession): Promise<string[]> {
  return page.inPage(() => JSON.parse(document.documentElement.dataset.heard ?? '[]') as string[]);
}

/**
 * A region speaks when its text changes, and it has to stand there before: what comes together with its text is not
 * told, alerts excepted. What counts is the innermost element that says whether it is live.
 */
function noteSpoken(root?: ShadowRoot): true {
  const within = root ?? document;
  const kinds = '[role="status"],[role="alert"],[aria-live]';
  const known = new Set<Element>(within.querySelectorAll(kinds));
  const all: string[] = [];
  new MutationObserver(records => {
    const speaking = new Set<Element>();
    for (const { target, addedNodes } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const region = element?.closest(kinds);
      if (region && known.has(region) && region.getAttribute('aria-live') !== 'off') speaking.add(region);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches('[role="alert"]')) speaking.add(node);
        for (const alert of node.querySelectorAll('[role="alert"]')) speaking.add(alert);
      }
    }
    for (const region of within.querySelectorAll(kinds)) known.add(region);
    for (const region of speaking) {
      const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (text && region.isConnected) all.push(text);
    }
    if (all.length > 0) document.documentElement.dataset.heard = JSON.stringify(all);
  }).observe(within, { subtree: true, childList: true, characterData: true });
  return true;
}
