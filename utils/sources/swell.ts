import * as v from 'valibot';
import { yieldFromPercent } from './quote-values.ts';
import { readReply } from './read-reply.ts';
import { hourMs, type Source, type SourceRequest } from './source.ts';

/** The whole reply is one number, in percent. */
const reply = v.number();

function request(url: string, protocol: string, figure: string, basis: 'window-7d' | 'own-yield'): SourceRequest {
  return {
    url,
    read: (text, askedAt) =>
      readReply(text, reply, apr => [
        {
          source: 'swell',
          name: 'Swell',
          protocol,
          figure,
          value: yieldFromPercent(apr),
          unit: 'fraction',
          basis,
          asOf: askedAt.toISOString(),
          url: 'https://app.swellnetwork.io/',
        },
      ]),
  };
}

/** swETH over seven days (what DefiLlama's adapter takes for its own), rswETH over a window that is not named. */
export const swell: Source = {
  id: 'swell',
  name: 'Swell',
  everyMs: 8 * hourMs,
  requests: [
    request('https://v3-public.svc.swellnetwork.io/api/tokens/sweth/apr', 'swell-sweth', 'apr.7d', 'window-7d'),
    request('https://v3-lrt.svc.swellnetwork.io/api/tokens/rsweth/apr', 'swell-rsweth', 'apr', 'own-yield'),
  ],
};
