import * as v from 'valibot';
import { amount } from './quote-values.ts';
import { readReply } from './read-reply.ts';
import { hourMs, type Source } from './source.ts';

/** The whole reply is one number, in USD. */
const reply = v.number();

/** `figure`: what the number is to us; `tvl.usd` unless it counts what our TVL cannot. */
type Asked = { readonly protocol: string; readonly slug: string; readonly figure?: string | undefined };

/** TVL by DefiLlama's own rules, which differ from ours by protocol. https://api-docs.defillama.com */
export function defillamaTvl(protocols: readonly Asked[]): Source {
  return {
    id: 'defillama',
    name: 'DefiLlama',
    everyMs: 12 * hourMs,
    requests: protocols.map(({ protocol, slug, figure = 'tvl.usd' }) => ({
      url: `https://api.llama.fi/tvl/${encodeURIComponent(slug)}`,
      read: (text, askedAt) =>
        readReply(text, reply, tvl => [
          {
            source: 'defillama',
            name: 'DefiLlama',
            protocol,
            figure,
            value: amount(tvl, 1e12),
            unit: 'USD',
            basis: 'own-tvl',
            asOf: askedAt.toISOString(),
            url: `https://defillama.com/protocol/${encodeURIComponent(slug)}`,
          },
        ]),
    })),
  };
}
