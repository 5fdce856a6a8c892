import { parseAbiItem } from 'viem';
import { describe, expect, it, test } from 'vitest';
import { parseFunction } from '../../../utils/chain/parse-function.ts';
import { poolCall } from '../../../utils/protocols/feed-call.ts';
import { readsOf } from '../../../utils/protocols/reads-of.ts';
import { registry } from '../../../utils/protocols/registry.ts';

describe('parseFunction', () => {
  const reads = readsOf(registry);
  const sales = registry.flatMap(({ pools = [] }) => pools.map(pool => poolCall(pool, 1n)));
  const signatures = [...new Set([...reads.presentReads, ...reads.gridReads, ...sales].map(({ abi }) => abi))];

  test.each([
    ...signatures,
    'function f((address who, (uint24 fee, bytes data)[] parts, bool sure)[2] a, uint256[] b) returns ((bool, int8) x)',
    'function f() pure returns (string)',
  ])('reads as viem does: %s', signature => {
    expect(parseFunction(signature)).toEqual(parseAbiItem(signature as never));
  });

  it.each(['', 'function f()', 'event E(uint256 a)', 'function f(uint256 memory a b) view returns (bool)'])(
    'refuses %j',
    signature => {
      expect(() => parseFunction(signature)).toThrow(/not a/);
    },
  );
});
