import type { BlockTime } from '../chain/read-block-times.ts';
import type { EmbeddedChain } from './embedded-chain.ts';
import type { ScriptedAnswer } from './scripted-answer.ts';

/** What the contracts answer from a time on. */
export type HistoryDay = { readonly at: bigint; readonly answers: readonly ScriptedAnswer[] };

/** Mines one block a day, oldest first, each with the answers that changed. Returns the blocks. */
export async function writeHistory(chain: EmbeddedChain, days: readonly HistoryDay[]): Promise<BlockTime[]> {
  const last = new Map<string, string>();
  const blocks: BlockTime[] = [];
  for (const { at, answers } of days) {
    const changed = answers.filter(answer => {
      const { address, abi, args } = answer.read;
      const key = [address, abi, ...args].join(' ');
      const text = JSON.stringify({ ...answer, read: null }, (_, value) =>
        typeof value === 'bigint' ? `${value}n` : value,
      );
      if (last.get(key) === text) return false;
      last.set(key, text);
      return true;
    });
    blocks.push(await chain.script(changed, { at }));
  }
  return blocks;
}
