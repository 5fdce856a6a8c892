import type { RegistryEntry } from '../protocols/entry.ts';
import { defillamaPrices } from '../sources/defillama-prices.ts';
import { defillamaTvl } from '../sources/defillama-tvl.ts';
import { defillamaYields } from '../sources/defillama-yields.ts';
import { etherFi } from '../sources/ether-fi.ts';
import { kelp } from '../sources/kelp.ts';
import { lido } from '../sources/lido.ts';
import { renzo } from '../sources/renzo.ts';
import { rocketPool } from '../sources/rocket-pool.ts';
import type { Source } from '../sources/source.ts';
import { swell } from '../sources/swell.ts';

/** Every outside source, asked for all entries of the registry alike. */
export function registrySources(registry: readonly RegistryEntry[]): Source[] {
  return [
    lido,
    etherFi,
    rocketPool,
    kelp,
    renzo,
    swell,
    defillamaTvl(
      registry.flatMap(({ id, defillama, offChain = {} }) => {
        const figure = Object.keys(offChain).find(key => key.endsWith('tvl.usd'));
        return defillama.slug ? [{ protocol: id, slug: defillama.slug, figure }] : [];
      }),
    ),
    defillamaYields(
      registry.flatMap(({ id, defillama }) => (defillama.pool ? [{ protocol: id, pool: defillama.pool }] : [])),
    ),
    defillamaPrices([
      { protocol: 'sector', coin: 'coingecko:ethereum' },
      ...registry.flatMap(({ id, symbol, tokens }) => {
        const token = tokens.find(it => it.symbol === symbol);
        return token ? [{ protocol: id, coin: `ethereum:${token.address}` }] : [];
      }),
    ]),
  ];
}
