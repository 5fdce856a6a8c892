import * as v from 'valibot';
import { yieldFromPercent } from './quote-values.ts';
import { readReply } from './read-reply.ts';
import { hourMs, type Source } from './source.ts';

const reply = v.object({ value: v.number() });

/** rsETH's yield in percent, as Kelp's own site shows it. */
export const kelp: Source = {
  id: 'kelp',
  name: 'Kelp',
  everyMs: 8 * hourMs,
  requests: [
    {
      url: 'https://universe.kelpdao.xyz/rseth/apy',
      read: (text, askedAt) =>
        readReply(text, reply, ({ value }) => [
          {
            source: 'kelp',
            name: 'Kelp',
            protocol: 'kelp',
            figure: 'apy',
            value: yieldFromPercent(value),
            unit: 'fraction',
            basis: 'own-yield',
            asOf: askedAt.toISOString(),
            url: 'https://kelpdao.xyz/',
          },
        ]),
    },
  ],
};
