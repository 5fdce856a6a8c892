import * as v from 'valibot';
import { yieldFromPercent } from './quote-values.ts';
import { readReply } from './read-reply.ts';
import { hourMs, type Source } from './source.ts';

const reply = v.object({
  status: v.literal('success'),
  data: v.array(v.object({ pool: v.string(), chain: v.string(), apyBase: v.nullable(v.number()) })),
});

/**
 * DefiLlama's base yield of one pool each, in percent: windows and formulas differ by protocol, negatives are stored
 * as 0. The whole list is 11 MB; this undocumented request answers for one pool in less than 1 kB.
 */
export function defillamaYields(pools: readonly { readonly protocol: string; readonly pool: string }[]): Source {
  return {
    id: 'defillama',
    name: 'DefiLlama',
    everyMs: 12 * hourMs,
    requests: pools.map(({ protocol, pool }) => ({
      url: `https://yields.llama.fi/poolsEnriched?pool=${pool}`,
      read: (text, askedAt) =>
        readReply(text, reply, ({ data }) => {
          const apyBase = data.find(row => row.pool === pool && row.chain === 'Ethereum')?.apyBase;
          // DefiLlama stores a negative yield as 0, so 0 says nothing.
          if (!apyBase) return [];
          return [
            {
              source: 'defillama',
              name: 'DefiLlama',
              protocol,
              figure: 'apy',
              value: yieldFromPercent(apyBase),
              unit: 'fraction',
              basis: 'own-yield',
              asOf: askedAt.toISOString(),
              url: `https://defillama.com/yields/pool/${pool}`,
            },
          ];
        }),
    })),
  };
}
