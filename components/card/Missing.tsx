import { t } from '../../utils/language/translate.ts';
import { figureLabel } from '../figures/figure-names.ts';
import type { RecordParts } from './RecordBody.tsx';

const shown = /^(apy|apr|layer\.\w+|flow|rewards|price|tvl|peg|rate|queue|rank|share)(\.|$)/;

/** Why figures of this card are missing or marked: one line a reason, so that one outage is said once. */
export function Missing({ content, figures }: RecordParts) {
  const { yieldBasis } = content.display;
  const other = yieldBasis === 'apy' ? 'apr' : 'apy';
  const byReason = new Map<string, Set<string>>();
  for (const [key, { state, reason }] of Object.entries(figures)) {
    if (state === 'ready' || !reason || !shown.test(key) || key.startsWith(other) || /\.(1|90|365)d/.test(key))
      continue;
    byReason.set(reason, (byReason.get(reason) ?? new Set()).add(figureLabel(key)));
  }
  if (byReason.size === 0) return null;
  return (
    <ul class="td-card-missing">
      {[...byReason].map(([reason, labels]) => (
        <li key={reason}>{t('card_missing', [...labels].join(', '), reason)}</li>
      ))}
    </ul>
  );
}
