import * as v from 'valibot';
import { amount, asOf } from './quote-values.ts';
import { eachThatFits, readReply } from './read-reply.ts';
import { hourMs, type Source, type SourceQuote, type SourceRequest } from './source.ts';

/** As many as DefiLlama's own site puts into a request. */
const idsPerRequest = 10;
/** Prices taken from thin markets say less than nothing. */
const minConfidence = 0.8;

const reply = v.object({
  coins: v.record(
    v.string(),
    v.object({ symbol: v.string(), price: v.number(), timestamp: v.number(), confidence: v.optional(v.number(), 1) }),
  ),
});

export type PricedToken = {
  readonly protocol: string;
  /** `ethereum:0x…`, or `coingecko:ethereum` for ETH itself. */
  readonly coin: string;
};

/** Market prices in USD. A coin that DefiLlama does not price is simply absent. https://api-docs.defillama.com */
export function defillamaPrices(tokens: readonly PricedToken[]): Source {
  const groups: PricedToken[][] = [];
  for (let start = 0; start < tokens.length; start += idsPerRequest) {
    groups.push(tokens.slice(start, start + idsPerRequest));
  }
  return { id: 'defillama', name: 'DefiLlama', everyMs: 12 * hourMs, requests: groups.map(request) };
}

function request(tokens: readonly PricedToken[]): SourceRequest {
  return {
    url: `https://coins.llama.fi/prices/current/${tokens.map(({ coin }) => coin).join(',')}`,
    read: (text, askedAt) =>
      readReply(text, reply, ({ coins }) => {
        const byId = new Map(Object.entries(coins).map(([id, coin]) => [id.toLowerCase(), coin]));
        return eachThatFits(tokens, ({ protocol, coin: id }): SourceQuote[] => {
          const coin = byId.get(id.toLowerCase());
          if (!coin || coin.confidence < minConfidence) return [];
          return [
            {
              source: 'defillama',
              name: 'DefiLlama',
              protocol,
              figure: protocol === 'sector' ? 'eth.usd' : 'price.usd',
              value: amount(coin.price, 1e6),
              unit: 'USD',
              basis: 'own-price',
              asOf: asOf(coin.timestamp * 1000, askedAt),
              url: 'https://defillama.com/lst',
            },
          ];
        });
      }),
  };
}
