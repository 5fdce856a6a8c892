import type { Figure } from '../../utils/figures/snapshot.ts';
import { formatDate } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import { FigureValue } from '../figures/FigureValue.tsx';

type Props = {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly onReceipt: (key: string, label: string) => void;
};

const groups = ['lst', 'lrt', 'layer', 'total'] as const;

/** What the sector holds, by group, since each group's peak; and what is counted twice and therefore taken out. */
export function Totals({ figures, onReceipt }: Props) {
  const value = (key: string, label: string, style: { signed?: boolean; flow?: boolean } = {}) => (
    <FigureValue
      label={label}
      figure={figures[key] ?? null}
      name={key}
      onOpen={() => onReceipt(key, label)}
      {...style}
    />
  );
  return (
    <dl class="totals">
      {groups.map(group => {
        const name = t(`sector_group_${group}`);
        return (
          <div key={group} class="total">
            <dt>{name}</dt>
            <dd class="total-main">{value(`${group}.tvl.eth`, name)}</dd>
            <dd>{value(`${group}.tvl.usd`, name)}</dd>
            {figures[`${group}.sincePeak`] && (
              <dd class="quiet">
                {value(`${group}.sincePeak`, t('sector_sincePeakOf', name), { signed: true })}{' '}
                {sincePeak(figures, group)}
              </dd>
            )}
          </div>
        );
      })}
      <div class="total">
        <dt>{t('sector_group_double')}</dt>
        <dd class="total-main">{value('double.eth', t('sector_group_double'))}</dd>
        <dd class="quiet">{t('sector_doubleRule')}</dd>
      </div>
    </dl>
  );
}

function sincePeak(figures: Props['figures'], group: string): string {
  const { from, to } = figures[`${group}.sincePeak`] ?? {};
  if (from && from.block === to?.block) return t('sector_atPeak');
  return from ? t('sector_sincePeakDay', unbroken(formatDate(from.time))) : t('sector_sincePeak');
}

/** On one line: a year by itself on the next reads like an amount. */
function unbroken(date: string): string {
  return date.replaceAll(' ', '\u00a0');
}
