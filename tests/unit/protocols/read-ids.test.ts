import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readsOf } from '../../../utils/protocols/reads-of.ts';
import { registry } from '../../../utils/protocols/registry.ts';

/**
 * Stored observations are keyed by read id for good. A name in this list may go when its protocol goes; it may never
 * come to mean another call. New names are added to the list.
 */
it('never gives a name of the grid to another call', () => {
  const url = new URL('../../fixtures/read-ids.json', import.meta.url);
  const frozen = JSON.parse(readFileSync(url, 'utf8')) as Record<string, string>;
  const { gridReads } = readsOf(registry);
  for (const { id, address, abi, args } of gridReads) {
    expect(frozen[id], `${id} is not in tests/fixtures/read-ids.json`).toBe([address, abi, ...args].join(' '));
  }
});
