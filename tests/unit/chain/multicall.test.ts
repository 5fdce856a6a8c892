import fc from 'fast-check';
import { encodeFunctionResult, type Hex } from 'viem';
import { describe, expect, it } from 'vitest';
import {
  multicall3Abi,
  packedMulticall,
  readHeadCall,
  readPackedMulticall,
  readPlainMulticall,
} from '../../../utils/chain/multicall.ts';
import { encodeRead } from '../../../utils/chain/read-codec.ts';
import { RpcError } from '../../../utils/chain/rpc-error.ts';
import { readsOf } from '../../../utils/protocols/reads-of.ts';
import { registry } from '../../../utils/protocols/registry.ts';
import { runs } from '../runs.ts';

type Result = { success: boolean; data: Hex };

/** The format that `contracts/packed-multicall.sol` describes, written here a second time. */
function pack(chainId: bigint, block: bigint, time: bigint, results: readonly Result[]): Hex {
  const hex = (value: bigint | number, bytes: number) => value.toString(16).padStart(bytes * 2, '0');
  const words = (data: string) => data.match(/.{1,64}/g) ?? [];
  const packWord = (word: string) => {
    const kept = word.padEnd(64, '0').replace(/^(00)+/, '');
    return hex(kept.length / 2, 1) + kept;
  };
  const packResult = ({ success, data }: Result) =>
    success ? hex(data.length / 2 - 1, 2) + words(data.slice(2)).map(packWord).join('') : 'ffff';
  return `0x${hex(chainId, 8)}${hex(block, 8)}${hex(time, 8)}${hex(results.length, 2)}${results.map(packResult).join('')}`;
}

function plain(chainId: bigint, block: bigint, time: bigint, results: readonly Result[]): Hex {
  const word = (value: bigint) => `0x${value.toString(16).padStart(64, '0')}` as Hex;
  const heads = [chainId, block, time].map(value => ({ success: true, returnData: word(value) }));
  const rest = results.map(({ success, data }) => ({ success, returnData: data }));
  return encodeFunctionResult({ abi: multicall3Abi, functionName: 'aggregate3', result: [...heads, ...rest] });
}

const uint64 = fc.bigInt({ min: 0n, max: 2n ** 53n - 1n });
const data = fc
  .uint8Array({ maxLength: 200 })
  .chain(bytes => fc.constantFrom(bytes, bytes.fill(0, 0, 20)))
  .map(bytes => `0x${Buffer.from(bytes).toString('hex')}` as Hex);
const result = fc.oneof(
  data.map(bytes => ({ success: true, data: bytes })),
  fc.constant({ success: false, data: '0x' as Hex }),
);

function answerOrError(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof RpcError) return error.code;
    throw error;
  }
}

describe('multicall answers', () => {
  it('mean the same packed and plain', () => {
    fc.assert(
      fc.property(uint64, uint64, uint64, fc.array(result, { maxLength: 12 }), (chainId, block, time, results) => {
        const expected = { chainId: Number(chainId), block, time, results };
        const count = results.length;
        expect(readPackedMulticall(pack(chainId, block, time, results), count, 'node')).toEqual(expected);
        expect(readPlainMulticall(plain(chainId, block, time, results), count, 'node')).toEqual(expected);
      }),
      { numRuns: runs(100) },
    );
  });

  it('are an answer or a named error whatever the bytes', () => {
    const bytes = fc.oneof(data, fc.string(), fc.anything());
    fc.assert(
      fc.property(bytes, fc.nat({ max: 4 }), (answer, count) => {
        answerOrError(() => readPackedMulticall(answer, count, 'node'));
        answerOrError(() => readPlainMulticall(answer, count, 'node'));
        answerOrError(() => readHeadCall(answer, 'node'));
      }),
      { numRuns: runs(3_000) },
    );
  });

  it('are refused where a byte is missing or added', () => {
    const whole = pack(1n, 2n, 3n, [{ success: true, data: `0x${'00'.repeat(31)}07` }]);
    expect(readPackedMulticall(whole, 1, 'node').results).toHaveLength(1);
    for (const spoilt of [whole.slice(0, -2), `${whole}00`, whole.slice(0, -1)])
      expect(answerOrError(() => readPackedMulticall(spoilt, 1, 'node'))).toBe('malformed');
    expect(answerOrError(() => readPackedMulticall(whole, 2, 'node'))).toBe('malformed');
  });

  it('tells a node that runs no such call from one that answers nonsense', () => {
    expect(answerOrError(() => readPackedMulticall('0x', 1, 'node'))).toBe('call-failed');
    expect(answerOrError(() => readPlainMulticall('0x', 1, 'node'))).toBe('call-failed');
    expect(answerOrError(() => readHeadCall('0x', 'node'))).toBe('call-failed');
  });
});

describe('packedMulticall', () => {
  it('carries all reads of the registry within the size of init code', () => {
    const calls = readsOf(registry).presentReads.map(read => ({ target: read.address, callData: encodeRead(read) }));
    const bytes = (packedMulticall(calls).data.length - 2) / 2;
    // https://eips.ethereum.org/EIPS/eip-3860: above it, reads would go unpacked and bring ten times the bytes.
    expect(bytes).toBeLessThan(49_152);
    console.log(`init code of ${calls.length} reads: ${bytes} of 49152 bytes`);
  });
});
