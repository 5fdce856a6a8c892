/** Counts, from before anything else of the page runs, what changes in its document. Read it as `changes`. */
export const changesScript = `
  window.changes = [];
  new MutationObserver(records => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      changes.push([type, target.nodeName, ...[...addedNodes].map(n => '+' + n.nodeName), ...[...removedNodes].map(n => '-' + n.nodeName)].join(' '));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('DOMContentLoaded', () => setTimeout(() => { changes.length = 0; window.isWatching = true; }));
`;

/** Sums the layout shifts and counts the long tasks of a page, where the browser tells of them (Chromium). */
export const performanceScript = `
  window.shift = 0;
  window.longTasks = [];
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  }
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver(list => { for (const entry of list.getEntries()) longTasks.push(Math.round(entry.duration)); }).observe({ type: 'longtask' });
  }
`;

/**
 * Records for every frame which of the given words are marked and drawn, as the page itself can see it: words that were marked once
 * and are not in a later frame are in \`flashed\`.
 */
export const flashScript = `
  window.flashed = [];
  window.watchMarks = words => {
    const seen = new Set();
    const check = () => {
      const now = new Set();
      for (const [name, highlight] of CSS.highlights) if (name.startsWith('tidemark-')) for (const range of highlight) {
        if (range.startContainer.isConnected && range.startContainer === range.endContainer) now.add(range.startContainer.data.slice(range.startOffset, range.endOffset));
      }
      for (const word of words) {
        if (now.has(word)) seen.add(word);
        else if (seen.has(word)) flashed.push(word);
      }
      requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = check; channel.port2.postMessage(0); });
    };
    check();
  };
`;

/** Counts marks in view, also in the first frame after a jump within a box that scrolls, to a part of its height. */
const jumpScript = `
  window.marksInView = () => [...CSS.highlights.values()].flatMap(marks => [...marks]).filter(({ startContainer }) => {
    const { top, bottom } = startContainer.parentElement.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }).length;
  window.jump = (box, part) => new Promise(done => {
    box.scrollTop = box.scrollHeight * part;
    requestAnimationFrame(() => done(marksInView()));
  });
`;

export function watchedPage(body: string, title = 'Restaking and liquid staking'): string {
  const scripts = changesScript + performanceScript + flashScript + jumpScript;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><script>${scripts}</script></head><body>${body}</body></html>`;
}
