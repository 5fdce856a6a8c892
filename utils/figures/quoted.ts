import { type Computed, noUses } from './computed.ts';
import type { FigureContext } from './figure-context.ts';

/**
 * An outside source's value where the chain gives none, named as such, with the reason why the chain has none. The
 * latest quote wins. A chain figure is never changed by one.
 */
export function orQuoted(context: FigureContext, protocol: string, key: string, figure: Computed): Computed {
  if (figure.figure.state !== 'unavailable' || context.quotes.length === 0) return figure;
  const { unit, window } = figure.figure;
  const fitting = context.quotes
    .filter(quote => quote.protocol === protocol && quote.figure === key && quote.unit === unit)
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  const quote = fitting[0];
  if (!quote) return figure;
  return {
    figure: {
      state: 'partial',
      value: quote.value,
      unit,
      ...(window === undefined ? {} : { window }),
      method: { say: 'methodPublished', of: [{ day: quote.asOf.slice(0, 10) }] },
      source: quote.source,
      reason: { say: 'notFromChain', of: [figure.figure.reason ?? ''] },
    },
    uses: noUses,
  };
}
