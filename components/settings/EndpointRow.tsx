import { useId, useState } from 'preact/hooks';
import type { EndpointReport } from '../../utils/chain/test-endpoint.ts';
import { t } from '../../utils/language/translate.ts';
import { EndpointReportView } from './EndpointReportView.tsx';
import { SwitchControl } from './SwitchControl.tsx';

type Props = {
  readonly url: string;
  /** A change of the list is being saved. */
  readonly busy: boolean;
  readonly note?: string;
  readonly archive?: boolean;
  /** Answers what the endpoint can do, or why that could not be found out. */
  readonly onTest: (url: string) => Promise<EndpointReport | string>;
  /** A public endpoint's switch. */
  readonly enabled?: boolean;
  readonly onEnable?: (enabled: boolean) => void;
  /** An own endpoint's place in the order. */
  readonly onUp?: (() => void) | undefined;
  readonly onDown?: (() => void) | undefined;
  readonly onRemove?: () => void;
};

export function EndpointRow(props: Props) {
  const { url, note, archive, onTest } = props;
  const [report, setReport] = useState<EndpointReport | string | null>(null);
  const [testing, setTesting] = useState(false);
  const test = async () => {
    setTesting(true);
    setReport(await onTest(url));
    setTesting(false);
  };
  return (
    <li class="endpoint" data-endpoint={url}>
      <div class="endpoint-line">
        <bdi class="endpoint-url">{url}</bdi>
        {archive === true && <span class="td-badge">{t('options_archive')}</span>}
        <button
          type="button"
          class="td-button"
          disabled={testing}
          aria-label={t('options_testEndpoint', url)}
          onClick={test}
        >
          {testing ? t('options_testing') : t('options_test')}
        </button>
        {props.onEnable ? <PublicControls {...props} onEnable={props.onEnable} /> : <OwnControls {...props} />}
      </div>
      {note !== undefined && <p class="setting-hint">{note}</p>}
      <div role="status">{report !== null && <EndpointReportView report={report} />}</div>
    </li>
  );
}

function PublicControls({ url, busy, enabled, onEnable }: Props & { onEnable: (enabled: boolean) => void }) {
  const id = useId();
  return (
    <SwitchControl
      id={id}
      label={t('options_useEndpoint', url)}
      value={enabled === true}
      disabled={busy}
      onChange={onEnable}
    />
  );
}

function OwnControls({ url, busy, onUp, onDown, onRemove }: Props) {
  return (
    <>
      <button
        type="button"
        class="td-button"
        disabled={busy || !onUp}
        aria-label={t('options_endpointUp', url)}
        onClick={() => onUp?.()}
      >
        ↑
      </button>
      <button
        type="button"
        class="td-button"
        disabled={busy || !onDown}
        aria-label={t('options_endpointDown', url)}
        onClick={() => onDown?.()}
      >
        ↓
      </button>
      <button
        type="button"
        class="td-button"
        disabled={busy}
        aria-label={t('options_removeEndpoint', url)}
        onClick={() => onRemove?.()}
      >
        {t('options_remove')}
      </button>
    </>
  );
}
