import type { RegistryEntry } from './entry.ts';

const integer = /^\d+n$/;

/** The registry as a text that every wake-up of the worker need not parse as code; integers read `123n`. */
export function encodeRegistry(registry: readonly RegistryEntry[]): string {
  return JSON.stringify(registry, (_, value) => (typeof value === 'bigint' ? `${value}n` : value));
}

/** The registry out of its text, equal to what was encoded. */
export function decodeRegistry(text: string): RegistryEntry[] {
  return JSON.parse(text, (_, value) =>
    typeof value === 'string' && integer.test(value) ? BigInt(value.slice(0, -1)) : value,
  );
}
