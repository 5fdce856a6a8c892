import * as v from 'valibot';
import { asOf, yieldFromPercent } from './quote-values.ts';
import { readReply } from './read-reply.ts';
import { hourMs, type Source } from './source.ts';

const smoothed = v.object({
  data: v.object({
    aprs: v.pipe(v.array(v.object({ timeUnix: v.number(), apr: v.number() })), v.minLength(1)),
    smaApr: v.number(),
  }),
  meta: v.object({ symbol: v.literal('stETH'), chainId: v.literal(1) }),
});

const waiting = v.object({
  requestInfo: v.object({ finalizationIn: v.pipe(v.number(), v.minValue(0), v.maxValue(3e10)) }),
  status: v.literal('calculated'),
});

/**
 * Lido's mean of the last seven days' reports (percent, after its fee), and its estimate of the wait in the queue for
 * 32 stETH. https://docs.lido.fi/integrations/api
 */
export const lido: Source = {
  id: 'lido',
  name: 'Lido',
  everyMs: 6 * hourMs,
  requests: [
    {
      url: 'https://eth-api.lido.fi/v1/protocol/steth/apr/sma',
      read: (text, askedAt) =>
        readReply(text, smoothed, ({ data }) => [
          {
            source: 'lido',
            name: 'Lido',
            protocol: 'lido',
            figure: 'apr.7d',
            value: yieldFromPercent(data.smaApr),
            unit: 'fraction',
            basis: 'mean-7d',
            asOf: asOf(Math.max(...data.aprs.map(({ timeUnix }) => timeUnix)) * 1000, askedAt),
            url: 'https://lido.fi/ethereum',
          },
        ]),
    },
    {
      url: 'https://wq-api.lido.fi/v2/request-time/calculate?amount=32',
      read: (text, askedAt) =>
        readReply(text, waiting, ({ requestInfo }) => [
          {
            source: 'lido',
            name: 'Lido',
            protocol: 'lido',
            figure: 'queue.wait',
            value: String(Math.round(requestInfo.finalizationIn / 1000)),
            unit: 'seconds',
            basis: 'own-estimate',
            asOf: askedAt.toISOString(),
            url: 'https://stake.lido.fi/withdrawals/request',
          },
        ]),
    },
  ],
};
