import { expect, test } from 'vitest';
import { registry } from '../../../utils/protocols/registry.ts';
import { decodeRegistry, encodeRegistry } from '../../../utils/protocols/registry-json.ts';

test('the registry comes out of its text as it went in', () => {
  expect(decodeRegistry(encodeRegistry(registry))).toEqual(registry);
});
