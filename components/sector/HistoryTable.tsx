import { useMemo, useState } from 'preact/hooks';
import { formatDate } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import { GradualRows } from '../page/GradualRows.tsx';
import { RestingButton } from '../page/RestingButton.tsx';
import { useOpen } from '../settings/use-open.ts';
import type { Lines } from './series.ts';

type Props = {
  readonly title: string;
  readonly data: Lines;
  readonly format: (value: number) => string;
};

/** A month is what one compares at a glance, and what is drawn without a wait. */
const daysAPage = 30;

/** A chart over time as a table, newest day first, a month a page. */
export function HistoryTable({ title, data, format }: Props) {
  const [opened, onToggle] = useOpen();
  return (
    <details class="as-table" onToggle={onToggle}>
      <summary>{t('sector_asTable')}</summary>
      {opened && <Pages title={title} data={data} format={format} />}
    </details>
  );
}

function Pages({ title, data: { times, lines }, format }: Props) {
  const [page, setPage] = useState(0);
  const pages = Math.ceil(times.length / daysAPage);
  const days = useMemo(() => daysOf(times, page), [times, lines, format, page]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="table-scroll wide" tabIndex={0} aria-label={title}>
        <table class="figures-table">
          <caption class="td-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('sector_day')}</th>
              {lines.map(line => (
                <th key={line.id} scope="col" class="number">
                  <bdi>{line.name}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <GradualRows
              rows={days}
              draw={({ step, seconds }) => (
                <tr key={step}>
                  <th scope="row">{formatDate(new Date(seconds * 1000).toISOString())}</th>
                  {lines.map(line => (
                    <td key={line.id} class="number">
                      <Cell value={line.values[step] ?? null} format={format} />
                    </td>
                  ))}
                </tr>
              )}
            />
          </tbody>
        </table>
      </section>
      {pages > 1 && (
        <div class="pager">
          <RestingButton resting={page === 0} onPress={() => setPage(page - 1)}>
            {t('sector_newer')}
          </RestingButton>
          <span role="status">{t('sector_page', page + 1, pages)}</span>
          <RestingButton resting={page >= pages - 1} onPress={() => setPage(page + 1)}>
            {t('sector_older')}
          </RestingButton>
        </div>
      )}
    </>
  );
}

/** The days of a page, newest first. */
function daysOf(times: readonly number[], page: number) {
  const newest = times.length - 1 - page * daysAPage;
  return Array.from({ length: Math.min(daysAPage, newest + 1) }, (_, back) => {
    const step = newest - back;
    return { step, seconds: times[step]! };
  });
}

function Cell({ value, format }: { value: number | null; format: Props['format'] }) {
  if (value !== null) return <bdi>{format(value)}</bdi>;
  return (
    <>
      <span aria-hidden="true">—</span>
      <span class="td-hidden">{t('figures_unavailable')}</span>
    </>
  );
}
