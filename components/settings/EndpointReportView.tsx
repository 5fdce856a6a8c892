import { formatNumber } from '../../utils/language/format-number.ts';
import { formatDuration } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import type { EndpointReport } from '../../utils/messaging/protocol.ts';

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
      {report.problem !== null && <p class="td-failure">{report.problem}</p>}
    </div>
  );
}

function points(report: EndpointReport): [boolean, string][] {
  const { reachable, latencyMs, chainId, head, headAgeSeconds, multicall, archive } = report;
  if (!reachable) return [[false, t('options_pointReach')]];
  const chain = t('options_pointChain', chainId === null ? '?' : formatNumber(chainId, { useGrouping: false }));
  const age = headAgeSeconds === null ? '?' : formatDuration(headAgeSeconds);
  const headLine = t('options_pointHead', head === null ? '?' : formatNumber(head), age);
  return [
    [true, t('options_pointAnswer', latencyMs === null ? '?' : formatNumber(Math.round(latencyMs)))],
    [chainId !== null, chain],
    // A head older than five minutes is a node that has fallen behind.
    [headAgeSeconds !== null && headAgeSeconds < 300, headLine],
    [multicall, t('options_pointMulticall')],
    [archive, t('options_pointArchive')],
  ];
}
