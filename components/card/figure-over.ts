import type { Figure } from '../../utils/figures/snapshot.ts';

export type KeyedFigure = { readonly key: string; readonly figure: Figure };

/**
 * The figure of `base` over `window`: `flow.7d.eth` by its own key, or a figure without a window in its key whose
 * value was computed over that window. Null where the protocol has none.
 */
export function figureOver(
  figures: Readonly<Record<string, Figure>>,
  base: string,
  window: string,
  suffix = '',
): KeyedFigure | null {
  const own = `${base}.${window}${suffix}`;
  if (figures[own]) return { key: own, figure: figures[own] };
  const key = `${base}${suffix}`;
  const figure = figures[key];
  return figure && figure.window === window ? { key, figure } : null;
}
