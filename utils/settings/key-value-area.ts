/** The part of the browser's storage areas that is used. */
export type KeyValueArea = {
  get(keys?: null | string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
};
