import type { EndpointReport } from '../../utils/chain/test-endpoint.ts';
import { say } from '../../utils/language/say.ts';
import { t } from '../../utils/language/translate.ts';
import type { Failure } from '../../utils/messaging/outcome.ts';
import type { SettingsReply } from '../../utils/messaging/protocol.ts';
import type { DataSettings } from '../../utils/settings/settings.ts';
import { AddEndpoint } from './AddEndpoint.tsx';
import { EndpointRow } from './EndpointRow.tsx';
import { useSave } from './use-save.ts';

type Props = {
  readonly reply: SettingsReply;
  readonly onChange: (change: Partial<DataSettings>) => Promise<Failure | null>;
  /** Called within the click: asks for the permission the address needs, then stores it. */
  readonly onAdd: (url: string) => Promise<Failure | null>;
  /** Own endpoints whose host the browser has not let the product access. */
  readonly closed?: readonly string[];
  /** Called within the click. */
  readonly onAllow?: (url: string) => Promise<unknown>;
  readonly onTest: (url: string) => Promise<EndpointReport | string>;
};

/** Who is asked for figures, in this order: the person's own first, then the public ones. */
export function EndpointList({ reply, onChange, onAdd, onTest, closed = [], onAllow }: Props) {
  const { ownEndpoints: own, disabledEndpoints: disabled } = reply.settings.data;
  const { state, failure, run } = useSave(onChange);
  // The next change starts from the list that this one leaves.
  const busy = state === 'saving';
  const swap = (index: number, by: 1 | -1) => {
    const order = [...own];
    [order[index], order[index + by]] = [order[index + by]!, order[index]!];
    return run({ ownEndpoints: order });
  };
  return (
    <>
      <ol class="endpoints">
        {own.map((url, index) => (
          <EndpointRow
            key={url}
            url={url}
            busy={busy}
            onTest={onTest}
            onAllow={closed.includes(url) ? onAllow : undefined}
            onUp={index > 0 ? () => swap(index, -1) : undefined}
            onDown={index < own.length - 1 ? () => swap(index, 1) : undefined}
            onRemove={() => run({ ownEndpoints: own.filter(other => other !== url) })}
          />
        ))}
        {reply.defaultEndpoints.map(({ url, note, archive }) => (
          <EndpointRow
            key={url}
            url={url}
            busy={busy}
            note={say(note)}
            archive={archive}
            onTest={onTest}
            enabled={!disabled.includes(url)}
            onEnable={enabled =>
              void run({ disabledEndpoints: enabled ? disabled.filter(other => other !== url) : [...disabled, url] })
            }
          />
        ))}
      </ol>
      {failure !== null && (
        <p class="td-failure" role="alert">
          {t('options_notSaved', failure)}
        </p>
      )}
      <AddEndpoint onAdd={onAdd} />
    </>
  );
}
