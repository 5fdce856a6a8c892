import type { Block } from './findings.ts';
import { isInline } from './prose.ts';

/** Whether a mention in `block` may be drawn where the browser says that the pointer is over `target`, as seen from outside of all shadow roots. */
export function mayStandUnder(target: Element, { element: block }: Block, shadowRoots: Iterable<ShadowRoot>): boolean {
  if (block.getRootNode() !== document) return [...shadowRoots].some(({ host }) => host === target);
  let element: Element | null = target;
  while (element && element !== block && isInline(element)) element = element.parentElement;
  return element === block;
}
