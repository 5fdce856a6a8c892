import * as v from 'valibot';
import { yieldFromPercent } from './quote-values.ts';
import { readReply } from './read-reply.ts';
import { hourMs, type Source } from './source.ts';

/** A decimal number that travels as a string. */
const reply = v.object({ yearlyAPR: v.pipe(v.string(), v.regex(/^\d{1,3}(\.\d+)?$/)) });

/** rETH's yield in percent over a window that the source does not name. */
export const rocketPool: Source = {
  id: 'rocket-pool',
  name: 'Rocket Pool',
  everyMs: 8 * hourMs,
  requests: [
    {
      url: 'https://api.rocketpool.net/mainnet/reth/apr',
      read: (text, askedAt) =>
        readReply(text, reply, ({ yearlyAPR }) => [
          {
            source: 'rocket-pool',
            name: 'Rocket Pool',
            protocol: 'rocket-pool',
            figure: 'apr',
            value: yieldFromPercent(yearlyAPR),
            unit: 'fraction',
            basis: 'own-yield',
            asOf: askedAt.toISOString(),
            url: 'https://rocketpool.net/',
          },
        ]),
    },
  ],
};
