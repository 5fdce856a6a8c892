import { formatNumber } from '../../utils/language/format-number.ts';
import { formatDateTime } from '../../utils/language/format-time.ts';
import { say } from '../../utils/language/say.ts';
import { t } from '../../utils/language/translate.ts';
import type { RequestLogEntry } from '../../utils/messaging/protocol.ts';

type Props = {
  /** Newest first. Null while it is fetched, a sentence where that failed. */
  readonly entries: readonly RequestLogEntry[] | string | null;
};

/** The last requests that left this browser, whom they went to and what they asked. */
export function RequestLog({ entries }: Props) {
  if (entries === null) return <p class="quiet">{t('options_counting')}</p>;
  if (typeof entries === 'string') {
    return (
      <p class="td-failure" role="alert">
        {entries}
      </p>
    );
  }
  if (entries.length === 0) return <p class="quiet">{t('options_noRequests')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={t('options_log')}>
      <table class="log">
        <thead>
          <tr>
            <th scope="col">{t('options_logTime')}</th>
            <th scope="col">{t('options_logHost')}</th>
            <th scope="col">{t('options_logWhat')}</th>
            <th scope="col" class="number">
              {t('options_logBytes')}
            </th>
            <th scope="col">{t('options_logOutcome')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, index) => (
            <tr key={`${entry.time}${index}`}>
              <td>{formatDateTime(entry.time)}</td>
              <td>
                <bdi>{entry.host}</bdi>
              </td>
              <td>{say(entry.what)}</td>
              <td class="number">{formatNumber(entry.bytesReceived)}</td>
              <td>{say(entry.outcome)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
