import { kindOf } from '../../utils/mentions/kind-of.ts';
import type { Place } from './findings.ts';
import sheetText from './style.css?inline';

const names = { protocol: 'tidemark-protocol', term: 'tidemark-term', flash: 'tidemark-flash' } as const;
type MarkName = keyof typeof names;

export type Marks = ReturnType<typeof createMarks>;

/** Firefox before 140 and Chromium before 105 have none. */
export const hasHighlights = (): boolean => typeof Highlight === 'function' && Boolean(CSS.highlights);

/** Paints mentions as CSS custom highlights. Removes every trace of itself when the signal aborts. */
export function createMarks(signal: AbortSignal) {
  const highlights = hasHighlights()
    ? { protocol: new Highlight(), term: new Highlight(), flash: new Highlight() }
    : undefined;
  if (highlights) highlights.flash.priority = 1;
  const painted = new Map<Place, StaticRange>();
  const styled = new Map<ShadowRoot, CSSStyleSheet>();
  let flashed: StaticRange | undefined;

  /** Registers what the page may have taken out of its registry, and nothing that is empty: an empty page pays nothing. */
  function register(): void {
    if (!highlights) return;
    for (const name of Object.keys(names) as MarkName[]) {
      const isThere = CSS.highlights.get(names[name]) === highlights[name];
      if (highlights[name].size === 0) {
        if (isThere) CSS.highlights.delete(names[name]);
      } else if (!isThere) CSS.highlights.set(names[name], highlights[name]);
    }
  }

  function unpaint(place: Place): void {
    const range = painted.get(place);
    if (range) highlights?.[markOf(place)].delete(range);
    painted.delete(place);
  }

  /** Paints exactly these; marks that stay are not touched, so that nothing flashes. */
  function show(places: readonly Place[]): void {
    const wanted = new Set(places);
    for (const place of painted.keys()) if (!wanted.has(place)) unpaint(place);
    add(places);
  }

  function add(places: readonly Place[]): void {
    for (const place of places) {
      if (painted.has(place)) continue;
      const range = toStaticRange(place);
      painted.set(place, range);
      highlights?.[markOf(place)].add(range);
    }
    register();
  }

  signal.addEventListener('abort', () => {
    for (const name of Object.keys(names) as MarkName[]) {
      highlights?.[name].clear();
      if (highlights && CSS.highlights.get(names[name]) === highlights[name]) CSS.highlights.delete(names[name]);
    }
    for (const [root, sheet] of styled) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter(other => other !== sheet);
    }
  });

  return {
    show,
    add,
    register,
    painted: painted as ReadonlyMap<Place, StaticRange>,
    /** Takes the marks off text that is being replaced: a range over other words would mark those. */
    release(places: Iterable<Place>) {
      for (const place of places) unpaint(place);
    },
    /** Sets one mention off from the others; without one, none. */
    flash(place: Place | undefined) {
      if (flashed) highlights?.flash.delete(flashed);
      flashed = place && toStaticRange(place);
      if (flashed) highlights?.flash.add(flashed);
      register();
    },
    /** Gives a shadow root the marks' rules: in Firefox the page's do not reach it. */
    style(root: ShadowRoot) {
      if (styled.has(root)) return;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(sheetText);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
      styled.set(root, sheet);
    },
  };
}

const markOf = (place: Place): 'protocol' | 'term' => (kindOf(place.entity) === 'term' ? 'term' : 'protocol');

function toStaticRange({ startNode, startOffset, endNode, endOffset }: Place): StaticRange {
  return new StaticRange({ startContainer: startNode, startOffset, endContainer: endNode, endOffset });
}
