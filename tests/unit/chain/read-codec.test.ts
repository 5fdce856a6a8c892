import fc from 'fast-check';
import { encodeAbiParameters, encodeFunctionData, type Hex, keccak256, parseAbi, toHex } from 'viem';
import { describe, expect, it } from 'vitest';
import { decodeRead, encodeRead } from '../../../utils/chain/read-codec.ts';
import { poolCall } from '../../../utils/protocols/feed-call.ts';
import { readsOf } from '../../../utils/protocols/reads-of.ts';
import { registry } from '../../../utils/protocols/registry.ts';
import { runs } from '../runs.ts';

const supply = { abi: 'function totalSupply() view returns (uint256)', args: [] };
const word = (value: bigint): Hex => `0x${BigInt.asUintN(256, value).toString(16).padStart(64, '0')}`;

describe('encodeRead', () => {
  it('writes selector and arguments', () => {
    expect(encodeRead(supply)).toBe(keccak256(toHex('totalSupply()')).slice(0, 10));
    const quote = {
      abi: 'function get_dy(int128 i, int128 j, uint256 dx) view returns (uint256)',
      args: ['1', '0', '1000000000000000000'],
    };
    const selector = keccak256(toHex('get_dy(int128,int128,uint256)')).slice(0, 10);
    expect(encodeRead(quote)).toBe(selector + [1n, 0n, 10n ** 18n].map(value => word(value).slice(2)).join(''));
  });

  it('writes tuples field by field', () => {
    const abi = 'function f((address who, uint24 fee, bytes data, bool sure) a, uint256 b) returns (uint256)';
    const who = '0xae78736Cd615f374D3085123A210448E74Fc6393';
    const item = parseAbi([abi]);
    expect(encodeRead({ abi, args: [`(${who},100,0x,true)`, '7'] })).toBe(
      encodeFunctionData({ abi: item, args: [{ who, fee: 100, data: '0x', sure: true }, 7n] }),
    );
  });

  it('knows every read of the registry', () => {
    const pools = registry.flatMap(entry => entry.pools ?? []);
    const sales = pools.map(pool => ({ args: [], ...poolCall(pool, 10n ** 21n) }));
    for (const read of [...readsOf(registry).presentReads, ...sales])
      expect(encodeRead(read)).toMatch(/^0x([0-9a-f]{2}){4,}$/);
  });
});

describe('decodeRead', () => {
  it('gives integers, addresses and truths as numbers in ABI order', () => {
    const round = 'function latestRoundData() view returns (uint80 a, int256 b, uint256 c, uint256 d, uint80 e)';
    const data = `0x${[1n, -5n, 2n, 3n, 4n].map(value => word(value).slice(2)).join('')}` as Hex;
    expect(decodeRead({ abi: round }, true, data)).toEqual({ ok: true, values: [1n, -5n, 2n, 3n, 4n] });
    const coin = { abi: 'function coins(uint256 i) view returns (address)' };
    expect(decodeRead(coin, true, word(0xabcdn))).toEqual({ ok: true, values: [0xabcdn] });
    const report = { abi: 'function getReport() view returns ((uint224 price, uint32 time, bool isBad))' };
    const tuple = encodeAbiParameters([{ type: 'uint224' }, { type: 'uint32' }, { type: 'bool' }], [9n, 8, true]);
    expect(decodeRead(report, true, tuple)).toEqual({ ok: true, values: [9n, 8n, 1n] });
  });

  it('gives a reason and never a number where there is none', () => {
    expect(decodeRead(supply, false, '0x')).toEqual({ ok: false, reason: 'reverted' });
    expect(decodeRead(supply, true, '0x')).toEqual({ ok: false, reason: 'no contract at this block' });
    expect(decodeRead(supply, true, '0x00')).toEqual({ ok: false, reason: 'unreadable answer' });
    const small = { abi: 'function nextRequestId() view returns (uint32)' };
    expect(decodeRead(small, true, word(2n ** 32n))).toEqual({ ok: false, reason: 'unreadable answer' });
  });

  it('throws for no answer whatever', () => {
    const abis = [...new Set(readsOf(registry).presentReads.map(({ abi }) => abi))];
    const data = fc.uint8Array({ maxLength: 400 }).map(bytes => toHex(bytes));
    fc.assert(
      fc.property(fc.constantFrom(...abis), data, (abi, answer) => {
        const result = decodeRead({ abi }, true, answer);
        if (result.ok) expect(result.values.every(value => typeof value === 'bigint')).toBe(true);
      }),
      { numRuns: runs(2_000) },
    );
  });
});
