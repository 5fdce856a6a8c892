import { t } from '../../utils/language/translate.ts';
import { FigureValue } from '../figures/FigureValue.tsx';
import { figureLabel } from '../figures/figure-names.ts';
import { Fact, Why } from './Fact.tsx';
import type { RecordParts } from './RecordBody.tsx';

/** What a layer or a platform holds by strategy or vault, the largest first, and what of it the chain does not tell. */
export function PartFacts(parts: RecordParts) {
  const { figures, open } = parts;
  // What the chain does not tell comes last, whatever its size and unit.
  const size = (key: string) => (key < 'part' ? -1 : Number(figures[key]!.value ?? 0));
  const keys = Object.keys(figures).filter(key => /^(part|native|all)\./.test(key) && figures[key]!.value !== '0');
  if (keys.length === 0) return null;
  return (
    <Fact {...parts} label={t('card_parts')}>
      <ul class="td-card-parts">
        {keys
          .sort((a, b) => size(b) - size(a))
          .map(key => {
            const label = key < 'part' ? figureLabel(key) : key.slice(5, -4);
            return (
              <li key={key}>
                <span>{label}</span> <FigureValue label={label} name={key} figure={figures[key]!} onOpen={open(key)} />
                <Why figure={figures[key]} />
              </li>
            );
          })}
      </ul>
    </Fact>
  );
}
