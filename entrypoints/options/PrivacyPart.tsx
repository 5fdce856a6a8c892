import { useEffect, useState } from 'preact/hooks';
import { PrivacyNotes } from '../../components/settings/PrivacyNotes.tsx';
import { RequestLog } from '../../components/settings/RequestLog.tsx';
import { formatDateTime } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import type { RequestLogEntry } from '../../utils/messaging/protocol.ts';
import { send } from '../../utils/messaging/send.ts';
import type { PartProps } from './OptionsSections.tsx';

export function PrivacyPart({ reply }: Pick<PartProps, 'reply'>) {
  const { ownEndpoints, disabledEndpoints, otherSources } = reply.settings.data;
  const defaults = reply.defaultEndpoints.map(({ url }) => url).filter(url => !disabledEndpoints.includes(url));
  const hosts = [...ownEndpoints, ...defaults].map(url => new URL(url).host);
  const [entries, setEntries] = useState<readonly RequestLogEntry[] | string | null>(null);
  const [readAt, setReadAt] = useState<string | null>(null);
  const read = async () => {
    // A status that says the same again is not read out.
    setReadAt(null);
    const log = await send('requests.log', {});
    setEntries(log.ok ? log.value : log.error.message);
    if (log.ok) setReadAt(new Date().toISOString());
  };
  useEffect(() => void read(), []);
  return (
    <>
      <PrivacyNotes endpoints={hosts} otherSources={otherSources} />
      <div class="log-head">
        <h3>{t('options_log')}</h3>
        <span class="quiet" role="status">
          {readAt !== null && t('figures_asOf', formatDateTime(readAt))}
        </span>
        <button type="button" class="td-button" onClick={() => void read()}>
          {t('options_logAgain')}
        </button>
      </div>
      <RequestLog entries={entries} />
    </>
  );
}
