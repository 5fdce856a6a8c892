type Keyed = { readonly key?: unknown };

/**
 * What to show while `wanted` replaces `shown`: the first `placed` as wanted, and after them those of `shown` that are
 * still wanted, as they were and in their old order.
 */
export function inTurn<Item extends Keyed>(
  wanted: readonly Item[],
  placed: number,
  shown: readonly Item[],
): readonly Item[] {
  const first = wanted.slice(0, placed);
  const later = new Set(wanted.slice(placed).map(({ key }) => key));
  return [...first, ...shown.filter(({ key }) => later.has(key))];
}
