import { migrations as shipped } from './migrations/migrations.ts';

/** Everything in the store by key, as some version of the product left it. */
export type StoredItems = Readonly<Record<string, unknown>>;

/** One step of the store's format. Never edited after shipping: what it met then it may meet again in an import. */
export type Migration = {
  /** The version that the store has afterwards; one more than before. */
  readonly to: number;
  /** What changed, in one line. */
  readonly what: string;
  /** Must accept rubbish: what it cannot read it leaves as it is. */
  readonly apply: (items: StoredItems) => StoredItems;
};

/** Takes `items` from version `from` to the newest. A newer store than this product knows is returned untouched. */
export function migrate(
  items: StoredItems,
  from: number,
  migrations: readonly Migration[] = shipped,
): { readonly items: StoredItems; readonly version: number } {
  let current = items;
  let version = from;
  for (const migration of migrations.filter(step => step.to > from).sort((a, b) => a.to - b.to)) {
    current = migration.apply(current);
    version = migration.to;
  }
  return { items: current, version };
}
