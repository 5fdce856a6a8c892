import { sayWhy } from '../../utils/language/say.ts';
import { t } from '../../utils/language/translate.ts';
import { figureLabel } from '../figures/figure-names.ts';
import type { RecordParts } from './RecordBody.tsx';

/** Why figures of the card's table are missing or marked: a line for each reason, so that one outage is said once. */
export function Missing({ content, record, figures }: RecordParts) {
  const { yieldBasis, currency } = content.display;
  const layers = record.figures?.category === 'liquid-restaking' ? '|layer\\.\\w+' : '';
  const unit = currency === 'both' ? 'eth|usd' : currency;
  const shown = new RegExp(`^(${yieldBasis}\\.(7|30)d|flow\\.(7|30)d\\.(${unit})|tvl\\.(${unit})${layers})`);
  const byReason = new Map<string, Set<string>>();
  for (const [key, { state, reason }] of Object.entries(figures)) {
    if (state === 'ready' || !reason || !shown.test(key)) continue;
    const why = sayWhy(reason);
    byReason.set(why, (byReason.get(why) ?? new Set()).add(figureLabel(key)));
  }
  if (byReason.size === 0) return null;
  return (
    <ul class="td-card-missing">
      {[...byReason].map(([why, labels]) => (
        <li key={why}>{t('card_missing', [...labels].join(', '), why)}</li>
      ))}
    </ul>
  );
}
