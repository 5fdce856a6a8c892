import type { BlockTime } from './read-block-times.ts';
import { RpcError } from './rpc-error.ts';

/** Throws the RpcError `wrong-block` where a block answers in place of another, or with another `time` than it has. */
export function checkBlock(answer: BlockTime, asked: 'latest' | bigint | undefined, host: string, time?: bigint): void {
  if (asked !== 'latest' && answer.block !== asked)
    throw new RpcError('wrong-block', host, { say: 'rpcWrongBlock', of: [`${answer.block}`, `${asked}`] });
  if (time !== undefined && answer.time !== time)
    throw new RpcError('wrong-block', host, { say: 'rpcOtherTime', of: [`${answer.block}`] });
}
