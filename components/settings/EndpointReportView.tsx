import type { EndpointReport } from '../../utils/chain/test-endpoint.ts';
import { formatNumber } from '../../utils/language/format-number.ts';
import { formatDuration } from '../../utils/language/format-time.ts';
import { sayWhy } from '../../utils/language/say.ts';
import { t } from '../../utils/language/translate.ts';

/** What an endpoint can do, point by point; a sign before each says yes or no without colour. */
export function EndpointReportView({ report }: { readonly report: EndpointReport | string }) {
  if (typeof report === 'string') return <p class="td-failure">{report}</p>;
  return (
    <div class="endpoint-report">
      <ul>
        {points(report).map(([good, text]) => (
          <li key={text} data-good={good}>
            <span aria-hidden="true">{good ? '✓' : '✗'}</span>{' '}
            <span class="td-hidden">{t(good ? 'options_can' : 'options_cannot')} </span>
            {text}
          </li>
        ))}
      </ul>
      {report.problem !== null && <p class="td-failure">{sayWhy(report.problem)}</p>}
    </div>
  );
}

/** Each point with whether it is good; what is not has words of its own. */
function points(report: EndpointReport): [boolean, string][] {
  const { reachable, latencyMs, chainId, head, headAgeSeconds, multicall, archive } = report;
  if (!reachable) return [[false, t('options_pointUnreached')]];
  const known = chainId !== null;
  // A head older than five minutes is a node that has fallen behind.
  const fresh = headAgeSeconds !== null && headAgeSeconds < 300;
  return [
    [true, t('options_pointAnswer', formatNumber(Math.round(latencyMs ?? 0)))],
    [known, known ? t('options_pointChain', chainId) : t('options_pointNoChain')],
    [fresh, headText(head, headAgeSeconds, fresh)],
    [multicall, t(multicall ? 'options_pointMulticall' : 'options_pointNoMulticall')],
    [archive, t(archive ? 'options_pointArchive' : 'options_pointNoArchive')],
  ];
}

function headText(head: string | null, ageSeconds: number | null, fresh: boolean): string {
  if (head === null || ageSeconds === null) return t('options_pointNoHead');
  const seconds = { style: 'unit', unit: 'second', unitDisplay: 'short' } as const;
  const age = ageSeconds < 120 ? formatNumber(ageSeconds, seconds) : formatDuration(ageSeconds);
  return t(fresh ? 'options_pointHead' : 'options_pointOldHead', formatNumber(head), age);
}
