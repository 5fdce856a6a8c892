import * as v from 'valibot';
import { type Address, decodeAbiParameters, encodeAbiParameters, type Hex } from 'viem';
import { encodeCall } from './encode-call.ts';
import { dataSchema } from './hex-quantity.ts';
import { packedMulticallCode } from './packed-multicall-code.ts';
import { RpcError } from './rpc-error.ts';

/** One address on every chain, https://www.multicall3.com; code since block 14,353,601 on Ethereum. */
export const multicall3Address = '0xcA11bde05977b3631167028862bE2a173976CA11';

export const multicall3Abi = [
  {
    type: 'function',
    name: 'aggregate3',
    stateMutability: 'payable',
    inputs: [
      {
        name: 'calls',
        type: 'tuple[]',
        components: [
          { name: 'target', type: 'address' },
          { name: 'allowFailure', type: 'bool' },
          { name: 'callData', type: 'bytes' },
        ],
      },
    ],
    outputs: [
      {
        name: 'returnData',
        type: 'tuple[]',
        components: [
          { name: 'success', type: 'bool' },
          { name: 'returnData', type: 'bytes' },
        ],
      },
    ],
  },
  ...(['getChainId', 'getBlockNumber', 'getCurrentBlockTimestamp'] as const).map(
    name =>
      ({
        type: 'function',
        name,
        stateMutability: 'view',
        inputs: [],
        outputs: [{ name: '', type: 'uint256' }],
      }) as const,
  ),
] as const;

export type MulticallCall = { readonly target: Address; readonly callData: Hex };

/** What a block answered, with the chain, number and time that the EVM itself saw. */
export type MulticallAnswer = {
  readonly chainId: number;
  readonly block: bigint;
  readonly time: bigint;
  readonly results: readonly { readonly success: boolean; readonly data: Hex }[];
};

type CallObject = { readonly to?: Address; readonly data: Hex };

const [aggregate3, ...headFunctions] = multicall3Abi;

const headCalls = headFunctions.map(item => ({
  target: multicall3Address,
  callData: encodeCall(item, []),
})) satisfies MulticallCall[];

function allowingFailure(calls: readonly MulticallCall[]) {
  return calls.map(call => ({ ...call, allowFailure: true }));
}

/** An `eth_call` to Multicall3's aggregate3. */
export function plainMulticall(calls: readonly MulticallCall[]): CallObject {
  return { to: multicall3Address, data: encodeCall(aggregate3, [allowingFailure([...headCalls, ...calls])]) };
}

/** Init code that returns chain id, block number and block time as three words, and nothing else. */
export const headCall: CallObject = { data: '0x46600052436020524260405260606000f3' };

export function readHeadCall(result: unknown, host: string): Omit<MulticallAnswer, 'results'> {
  const data = checkData(result, host);
  if (data === '0x') throw new RpcError('call-failed', host, { say: 'rpcNoCreation' });
  if (data.length !== 2 + 3 * 64) throw malformed(host);
  const [chainId, block, time] = [0, 1, 2].map(word => BigInt(`0x${data.slice(2 + word * 64, 66 + word * 64)}`));
  return { chainId: Number(chainId), block: block!, time: time! };
}

/**
 * The same through `contracts/packed-multicall.sol`: a tenth of the bytes in the answer, and it works at heights where
 * Multicall3 has no code.
 */
export function packedMulticall(calls: readonly MulticallCall[]): CallObject {
  const args = encodeAbiParameters(packedInputs, [multicall3Address, allowingFailure(calls)]);
  return { data: `${packedMulticallCode}${args.slice(2)}` };
}

const packedInputs = [{ type: 'address' }, aggregate3.inputs[0]] as const;

export function readPlainMulticall(result: unknown, count: number, host: string): MulticallAnswer {
  const data = checkData(result, host);
  // A chain or height without Multicall3 answers nothing at all.
  if (data === '0x') throw new RpcError('call-failed', host, { say: 'rpcNoMulticall' });
  const all = decodePlain(data, host);
  if (all.length !== count + headCalls.length) throw malformed(host);
  const [chainId, block, time] = all.slice(0, headCalls.length).map(({ data }) => wordOf(data, host)) as [
    bigint,
    bigint,
    bigint,
  ];
  return { chainId: Number(chainId), block, time, results: all.slice(headCalls.length) };
}

function decodePlain(data: Hex, host: string) {
  try {
    const [decoded] = decodeAbiParameters(aggregate3.outputs, data);
    return decoded.map(({ success, returnData }) => ({ success, data: returnData }));
  } catch {
    throw malformed(host);
  }
}

function wordOf(data: Hex, host: string): bigint {
  if (data.length !== 66) throw malformed(host);
  return BigInt(data);
}

export function readPackedMulticall(result: unknown, count: number, host: string): MulticallAnswer {
  const data = checkData(result, host);
  if (data === '0x') throw new RpcError('call-failed', host, { say: 'rpcNoCreation' });
  let at = 2;
  const take = (bytes: number) => {
    const piece = data.slice(at, at + bytes * 2);
    at += bytes * 2;
    if (piece.length !== bytes * 2) throw malformed(host);
    return piece;
  };
  const number = (bytes: number) => BigInt(`0x${take(bytes)}`);
  const [chainId, block, time] = [Number(number(8)), number(8), number(8)];
  if (Number(number(2)) !== count) throw malformed(host);
  const results = Array.from({ length: count }, () => unpackResult(take, host));
  if (at !== data.length) throw malformed(host);
  return { chainId, block, time, results };
}

const failed = 0xffff;
const overlong = 0xfffe;

function unpackResult(take: (bytes: number) => string, host: string): { success: boolean; data: Hex } {
  const length = Number.parseInt(take(2), 16);
  if (length === failed) return { success: false, data: '0x' };
  // One byte is what no function of the registry returns, so it is found unreadable.
  if (length === overlong) return { success: true, data: '0x00' };
  let words = '';
  for (let taken = 0; taken < length; taken += 32) {
    const size = Number.parseInt(take(1), 16);
    if (size > 32) throw malformed(host);
    words += (size > 0 ? take(size) : '').padStart(64, '0');
  }
  return { success: true, data: `0x${words.slice(0, length * 2)}` };
}

function checkData(result: unknown, host: string): Hex {
  const checked = v.safeParse(dataSchema, result);
  if (!checked.success) throw malformed(host);
  return checked.output as Hex;
}

function malformed(host: string): RpcError {
  return new RpcError('malformed', host, { say: 'rpcBadBytes' });
}
