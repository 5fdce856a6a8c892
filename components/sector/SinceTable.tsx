import type { Figure } from '../../utils/figures/snapshot.ts';
import { formatDate, formatDateTime } from '../../utils/language/format-time.ts';
import { sayWhy } from '../../utils/language/say.ts';
import { t } from '../../utils/language/translate.ts';
import { FigureValue } from '../figures/FigureValue.tsx';

export type SinceFigures = Readonly<Record<string, Figure>>;

type Props = {
  /** Counted from 00:00 UTC of it, `2026-05-01`; empty while none is chosen. */
  readonly day: string;
  /** The newest block's day: nothing can be told of later ones. */
  readonly lastDay: string;
  /** Null while they are fetched, a sentence where they could not be. */
  readonly figures: SinceFigures | string | null;
  readonly onDay: (day: string) => void;
  readonly onReceipt: (figure: Figure, key: string, label: string) => void;
};

const groups = ['lst', 'lrt', 'layer', 'total'] as const;

/** How the sector's groups changed since a day of the reader's choice. */
export function SinceTable({ day, lastDay, figures, onDay, onReceipt }: Props) {
  return (
    <div class="since">
      <label class="since-day">
        {t('sector_since_day')}
        <input
          type="date"
          class="text-field"
          value={day}
          max={lastDay}
          onInput={event => onDay(event.currentTarget.value)}
        />
      </label>
      <SinceBody day={day} figures={figures} onReceipt={onReceipt} />
    </div>
  );
}

function SinceBody({ day, figures, onReceipt }: Pick<Props, 'day' | 'figures' | 'onReceipt'>) {
  if (day === '') return <p class="quiet">{t('sector_since_choose')}</p>;
  if (typeof figures === 'string') {
    return (
      <p class="td-failure" role="alert">
        {figures}
      </p>
    );
  }
  return (
    <>
      <p class="quiet since-span" role="status">
        {figures === null ? t('figures_waiting') : spanOf(Object.values(figures))}
      </p>
      <Changes day={day} figures={figures} onReceipt={onReceipt} />
    </>
  );
}

/** Between which two blocks' times, or why there is nothing to tell. A day's first block is the last one of the day before. */
function spanOf(figures: readonly Figure[]): string {
  const { from, to } = figures.find(figure => figure.value !== undefined) ?? {};
  if (from && to) return t('sector_since_span', formatDateTime(from.time), formatDateTime(to.time));
  const reason = figures[0]?.reason;
  return reason ? sayWhy(reason) : t('sector_noSnapshot');
}

function Changes({
  day,
  figures,
  onReceipt,
}: {
  day: string;
  figures: SinceFigures | null;
  onReceipt: Props['onReceipt'];
}) {
  const cell = (key: string, label: string) => {
    const figure = figures === null ? undefined : (figures[key] ?? null);
    return (
      <td class="number">
        <FigureValue
          label={label}
          figure={figure}
          name={key}
          signed
          onOpen={figure ? () => onReceipt(figure, key, label) : undefined}
        />
      </td>
    );
  };
  // Not the section's own name: two landmarks of one name cannot be told apart.
  const name = `${t('sector_since')}, ${formatDate(`${day}T00:00:00Z`)}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-scroll wide" tabIndex={0} aria-label={name}>
      <table class="figures-table since-table">
        <caption class="td-hidden">{t('sector_since')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sector_since_group')}</th>
            {['eth', 'fraction', 'share'].map(what => (
              <th key={what} scope="col" class="number">
                {t(`sector_since_${what}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(group => {
            const name = t(`sector_group_${group}`);
            const labelled = (what: string) => `${name}, ${t(`sector_since_${what}`)}`;
            return (
              <tr key={group} data-group={group}>
                <th scope="row">{name}</th>
                {cell(`${group}.since.${day}.eth`, labelled('eth'))}
                {cell(`${group}.since.${day}`, labelled('fraction'))}
                {group === 'total' ? <td /> : cell(`${group}.share.since.${day}`, labelled('share'))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
