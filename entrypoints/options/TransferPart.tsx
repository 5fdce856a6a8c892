import { useRef, useState } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';
import { send } from '../../utils/messaging/send.ts';
import { addSites } from '../../utils/pages/change-sites.ts';
import { replaceSettings } from '../../utils/pages/replace-settings.ts';
import { saveFile } from '../../utils/pages/save-file.ts';
import { reachesHost } from '../../utils/pages/site-host.ts';
import type { Surface } from '../../utils/pages/surface.ts';
import { allowedIn } from '../../utils/settings/transfer.ts';

/** All choices, sites included, to a file and back. */
export function TransferPart({ surface }: { readonly surface: Surface }) {
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<{ failed: boolean; text: string } | null>(null);
  /** Allowed where the file comes from, and not here. */
  const [unread, setUnread] = useState<readonly string[]>([]);
  const exportAll = async () => {
    const reply = await send('settings.export', {});
    if (reply.ok) saveFile('tidemark-settings.json', 'application/json', reply.value);
    setState(reply.ok ? null : { failed: true, text: reply.error.message });
  };
  const importFile = async (file: File) => {
    const json = await file.text();
    const reply = await replaceSettings(surface, () => send('settings.import', { json }));
    const granted = reply.ok ? reply.value.grantedHosts : [];
    setUnread(reply.ok ? allowedIn(json).filter(host => !granted.some(other => reachesHost(other, host))) : []);
    setState(
      reply.ok
        ? { failed: false, text: t('options_imported', file.name) }
        : { failed: true, text: reply.error.message },
    );
    if (input.current) input.current.value = '';
  };
  const allow = async () => {
    const failed = await addSites(surface, unread);
    setState(failed && { failed: true, text: failed.message });
    if (!failed) setUnread([]);
  };
  return (
    <>
      <div class="button-row">
        <button type="button" class="td-button td-button-strong" onClick={() => void exportAll()}>
          {t('options_export')}
        </button>
        <button type="button" class="td-button td-button-strong" onClick={() => input.current?.click()}>
          {t('options_import')}
        </button>
        <input
          ref={input}
          hidden
          type="file"
          accept="application/json,.json"
          aria-label={t('options_import')}
          onChange={event => {
            const file = event.currentTarget.files?.[0];
            if (file) void importFile(file);
          }}
        />
      </div>
      <p role="status" class={state?.failed ? 'td-failure' : ''}>
        {state?.text}
      </p>
      {unread.length > 0 && (
        <p class="allow-installed">
          {t('options_importedUnread', unread.join(', '))}{' '}
          <button type="button" class="td-button td-button-strong" onClick={() => void allow()}>
            {t('figures_action_permissions')}
          </button>
        </p>
      )}
    </>
  );
}
