import * as v from 'valibot';
import { yieldFromPercent } from './quote-values.ts';
import { readReply } from './read-reply.ts';
import { hourMs, type Source } from './source.ts';

const reply = v.object({ apr: v.number() });

/** ezETH's yield in percent over a window that the source does not name. */
export const renzo: Source = {
  id: 'renzo',
  name: 'Renzo',
  everyMs: 8 * hourMs,
  requests: [
    {
      url: 'https://app.renzoprotocol.com/api/apr',
      read: (text, askedAt) =>
        readReply(text, reply, ({ apr }) => [
          {
            source: 'renzo',
            name: 'Renzo',
            protocol: 'renzo',
            figure: 'apr',
            value: yieldFromPercent(apr),
            unit: 'fraction',
            basis: 'own-yield',
            asOf: askedAt.toISOString(),
            url: 'https://app.renzoprotocol.com/',
          },
        ]),
    },
  ],
};
