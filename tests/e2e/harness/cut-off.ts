import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';

/** Texts that reach over the page's edge, or are cut off by a box that nobody can scroll. */
export function cutOff(page: PageSession): Promise<string[]> {
  return page.inPage(async () => {
    // A chart follows the window in the next frame, and with it what stands beside it.
    for (let frame = 0; frame < 2; frame++) await new Promise(resolve => requestAnimationFrame(resolve));
    const found: string[] = [];
    const across = document.scrollingElement!;
    if (across.scrollWidth > innerWidth) found.push(`the page is ${across.scrollWidth} px wide`);
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      const isText = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim());
      const aside = element.closest('.table-scroll, .time-chart, .td-hidden, svg, select, option, dialog:not([open])');
      const { width, left, right } = element.getBoundingClientRect();
      if (!isText || aside || width < 2) continue;
      if (left < -1 || right > innerWidth + 1) found.push(`outside: ${element.outerHTML.slice(0, 120)}`);
      const { overflowX } = getComputedStyle(element);
      const isClipped = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      if (isClipped && element.tagName !== 'INPUT') found.push(`cut off: ${element.outerHTML.slice(0, 120)}`);
    }
    return found;
  });
}
