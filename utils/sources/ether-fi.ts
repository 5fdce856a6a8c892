import * as v from 'valibot';
import { amount, yieldFromPercent } from './quote-values.ts';
import { readReply } from './read-reply.ts';
import { hourMs, type Source, type SourceQuote } from './source.ts';

const detail = v.object({ '7_day_apr': v.number(), tvl: v.number() });

/** Staking yield of seven days in percent after the protocol's fee, restaking apart; TVL in ETH. No documentation. */
export const etherFi: Source = {
  id: 'ether-fi',
  name: 'ether.fi',
  everyMs: 8 * hourMs,
  requests: [
    {
      url: 'https://app.ether.fi/api/protocol/protocol-detail',
      read: (text, askedAt) =>
        readReply(text, detail, ({ '7_day_apr': apr, tvl }): SourceQuote[] => {
          const common = {
            source: 'ether-fi',
            name: 'ether.fi',
            protocol: 'ether-fi',
            asOf: askedAt.toISOString(),
            url: 'https://app.ether.fi/',
          };
          return [
            { ...common, figure: 'apr.7d', value: yieldFromPercent(apr), unit: 'fraction', basis: 'window-7d' },
            { ...common, figure: 'tvl.eth', value: amount(tvl, 1e8), unit: 'ETH', basis: 'own-tvl' },
          ];
        }),
    },
  ],
};
