import type { BlockTime } from '../../utils/chain/read-block-times.ts';
import { answersFor } from '../../utils/demo/answers-for.ts';
import type { ChainState } from '../../utils/demo/chain-state.ts';
import { demoStates } from '../../utils/demo/demo-states.ts';
import { type EmbeddedChain, startEmbeddedChain } from '../../utils/demo/embedded-chain.ts';
import { writeHistory } from '../../utils/demo/write-history.ts';
import { registry } from '../../utils/protocols/registry.ts';
import { hasWeeklyRates, ratesAt, weeklyRates } from './weekly-rates.ts';

export type TestChainOptions = {
  readonly chainId?: number;
  /** Days of history up to now, 120 unless told. */
  readonly days?: number;
  readonly seed?: number;
  /** Time of the newest block; now unless told. */
  readonly endTime?: bigint;
};

export type TestChain = EmbeddedChain & {
  /** What was written, block for block. */
  readonly states: readonly ChainState[];
  readonly blocks: readonly BlockTime[];
};

const daySeconds = 86_400n;

/**
 * An embedded chain for tests: invented figures for most protocols, the real rates of wstETH and weETH for Lido and
 * ether.fi. The real table ends in the past, so its days are moved by a whole number of days to end with the chain.
 */
export async function startTestChain(options: TestChainOptions = {}): Promise<TestChain> {
  const endTime = options.endTime ?? BigInt(Math.floor(Date.now() / 1_000));
  const days = options.days ?? 120;
  const genesisTime = endTime - BigInt(days + 1) * daySeconds;
  const chain = await startEmbeddedChain({ genesisTime, chainId: options.chainId ?? 31337 });
  try {
    const states = withRealRates(demoStates(registry, { ...options, endTime, days }));
    const history = states.map(state => ({ at: state.time, answers: answersFor(registry, state) }));
    return { ...chain, states, blocks: await writeHistory(chain, history) };
  } catch (error) {
    await chain.stop();
    throw error;
  }
}

/** The states with Lido's and ether.fi's rates taken from the weekly table. */
export function withRealRates(states: readonly ChainState[]): readonly ChainState[] {
  // The table is not part of the repository: a clone on its own goes on with invented rates.
  if (!hasWeeklyRates()) return states;
  const table = weeklyRates();
  const wantedEnd = states.at(-1)?.time ?? 0n;
  const tableEnd = table.at(-1)?.time ?? 0n;
  const shift = wantedEnd > tableEnd ? ((wantedEnd - tableEnd) / daySeconds + 1n) * daySeconds : 0n;
  return states.map(state => {
    const { lido, etherFi } = ratesAt(table, state.time - shift);
    const real: Record<string, bigint> = { lido, 'ether-fi': etherFi };
    const protocols = Object.entries(state.protocols).map(([id, of]) => [id, { ...of, rate: real[id] ?? of.rate }]);
    return { ...state, protocols: Object.fromEntries(protocols) };
  });
}
