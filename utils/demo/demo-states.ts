import type { RegistryEntry } from '../protocols/entry.ts';
import type { ChainState, ProtocolState } from './chain-state.ts';
import { type DemoFigures, demoEthUsd, demoFigures } from './demo-figures.ts';
import { seededRandom } from './seeded-random.ts';

export type DemoOptions = {
  /** Seconds since 1970: the time of the last state. */
  readonly endTime: bigint;
  readonly days?: number;
  readonly seed?: number;
};

const daySeconds = 86_400n;
/** Blocks of Ethereum stand at 23:59:59; any instant shortly before midnight makes the grid meet each of them. */
const beforeMidnightSeconds = 13n;

/** One state at the end of each day, oldest first, and one at the end time. Rates tick daily, supplies wander. */
export function demoStates(registry: readonly RegistryEntry[], options: DemoOptions): ChainState[] {
  const days = options.days ?? 120;
  const midnight = options.endTime - (options.endTime % daySeconds);
  const random = seededRandom(options.seed ?? 7);
  const walks = new Map(Object.entries(demoFigures).map(([id, figures]) => [id, startWalk(figures)]));
  let ethUsd = demoEthUsd;
  const states: ChainState[] = [];
  for (let day = 0; day <= days; day++) {
    const isLast = day === days;
    ethUsd *= 1 + (random() - 0.48) * 0.03;
    // What is left of a day grows by its part: started just after midnight, a week would else show eight days' growth.
    const part = isLast ? Number(options.endTime - midnight) / Number(daySeconds) : 1;
    for (const walk of walks.values()) step(walk, { day, days, part }, random);
    const protocols: Record<string, ProtocolState> = {};
    for (const entry of registry) {
      const walk = walks.get(entry.id);
      if (walk && day >= (walk.figures.launchDay ?? 0)) protocols[entry.id] = stateOf(entry, walk, walks, random);
    }
    const time = isLast ? options.endTime : midnight - BigInt(days - 1 - day) * daySeconds - beforeMidnightSeconds;
    states.push({ time, ethUsd: BigInt(Math.round(ethUsd * 1e8)), protocols });
  }
  return states;
}

/** Where one protocol stands; factors start at 1. */
type Walk = { readonly figures: DemoFigures; rate: number; amount: number };

function startWalk(figures: DemoFigures): Walk {
  return { figures, rate: figures.rate, amount: 1 };
}

type Step = { readonly day: number; readonly days: number; readonly part: number };

function step(walk: Walk, { day, days, part }: Step, random: () => number): void {
  const { aprPercent, flowPercent, slashing } = walk.figures;
  walk.rate *= 1 + part * (aprPercent / 36_500) * (0.85 + random() * 0.3);
  // Told in days of 120, so that a shorter history has its events too.
  if (slashing && day === Math.round((slashing.day / 120) * days)) walk.rate *= 1 - slashing.percent / 100;
  const lump = random() < 0.05 ? (random() - 0.5) * 0.008 : 0;
  walk.amount *= 1 + part * (flowPercent / 3_000 + (random() - 0.5) * 0.002 + lump);
}

function stateOf(
  entry: RegistryEntry,
  walk: Walk,
  walks: ReadonlyMap<string, Walk>,
  random: () => number,
): ProtocolState {
  const { figures, rate, amount } = walk;
  const parts = Object.entries(figures.partThousands ?? {}).map(([symbol, start]) => [
    symbol,
    thousands(start * amount),
  ]);
  const premium = ((figures.premiumBps ?? -5) + (random() - 0.5) * 4) / 10_000;
  return {
    rate: fixed(rate),
    supply: thousands(figures.supplyThousands * amount),
    parts: Object.fromEntries(parts),
    partRates: partRates(entry, rate, walks),
    premium: fixed(premium),
    queue: thousands((figures.queueThousands ?? 0) * (0.8 + random() * 0.4)),
    requests: BigInt(Math.round((figures.requests ?? 0) * (0.8 + random() * 0.4))),
    available: thousands((figures.availableThousands ?? 0) * (0.7 + random() * 0.6)),
  };
}

/** Vaults of stETH follow Lido's rate; a rebasing token's shares follow its own. */
function partRates(entry: RegistryEntry, own: number, walks: ReadonlyMap<string, Walk>): Record<string, bigint> {
  const lido = walks.get('lido')?.rate ?? 1;
  const rates = (entry.parts ?? []).map(({ symbol, rate }) => {
    if (rate.kind === 'compose') return [symbol, fixed((walks.get(rate.of)?.rate ?? 1) * 1.013)] as const;
    return [symbol, fixed(rate.kind === 'call' ? lido * 0.87 : own)] as const;
  });
  return Object.fromEntries(rates);
}

/** 18 decimals; a float carries 15 of them, and invented figures need no more. */
function fixed(value: number): bigint {
  return BigInt(Math.round(value * 1e15)) * 1_000n;
}

function thousands(value: number): bigint {
  return BigInt(Math.round(value * 1e9)) * 10n ** 12n;
}
