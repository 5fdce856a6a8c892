import { useId, useState } from 'preact/hooks';
import type { EndpointReport } from '../../utils/chain/test-endpoint.ts';
import { t } from '../../utils/language/translate.ts';
import { RestingButton } from '../page/RestingButton.tsx';
import { EndpointReportView } from './EndpointReportView.tsx';
import { keepFocus } from './keep-focus.ts';
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
  /** There where the browser has not given access to an own endpoint's host. */
  readonly onAllow?: ((url: string) => Promise<unknown>) | undefined;
  /** An own endpoint's place in the order. */
  readonly onUp?: (() => Promise<unknown>) | undefined;
  readonly onDown?: (() => Promise<unknown>) | undefined;
  readonly onRemove?: () => Promise<unknown>;
};

export function EndpointRow(props: Props) {
  const { url, note, archive, onTest, onAllow } = props;
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
        <RestingButton resting={testing} label={t('options_testEndpoint', url)} onPress={() => void test()}>
          {testing ? t('options_testing') : t('options_test')}
        </RestingButton>
        {props.onEnable ? <PublicControls {...props} onEnable={props.onEnable} /> : <OwnControls {...props} />}
      </div>
      {note !== undefined && <p class="setting-hint">{note}</p>}
      {onAllow && (
        <p class="endpoint-closed">
          {t('options_endpointClosed')}{' '}
          <button type="button" class="td-button" onClick={event => void keepFocus(event.currentTarget, onAllow(url))}>
            {t('figures_action_permissions')}
          </button>
        </p>
      )}
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
      resting={busy}
      onChange={onEnable}
    />
  );
}

function OwnControls({ url, busy, onUp, onDown, onRemove }: Props) {
  const keeping = (change: (() => Promise<unknown>) | undefined) => (pressed: HTMLElement) => {
    if (change) void keepFocus(pressed, change());
  };
  return (
    <>
      <RestingButton resting={busy || !onUp} label={t('options_endpointUp', url)} onPress={keeping(onUp)}>
        ↑
      </RestingButton>
      <RestingButton resting={busy || !onDown} label={t('options_endpointDown', url)} onPress={keeping(onDown)}>
        ↓
      </RestingButton>
      <RestingButton removes resting={busy} label={t('options_removeEndpoint', url)} onPress={keeping(onRemove)}>
        {t('options_remove')}
      </RestingButton>
    </>
  );
}
