import { useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { SidePanel } from '../../components/panel/SidePanel.tsx';
import { t } from '../../utils/language/translate.ts';
import { revealMention } from '../../utils/messaging/page-mentions.ts';
import { openAction } from '../../utils/pages/open-action.ts';
import type { PageView } from '../../utils/pages/page-view.ts';
import type { Surface } from '../../utils/pages/surface.ts';

type Props = { readonly surface: Surface; readonly view: PageView };

export function SidePanelApp({ surface, view }: Props) {
  const shown = useRef(new Map<string, number>());
  const [said, setSaid] = useState('');
  const mentions = view.mentions.value;
  const rows = view.rows.value;
  const tabId = view.tab.value?.tabId;
  const reveal = async (entity: string) => {
    const occurrence = shown.current.get(entity) ?? 0;
    shown.current.set(entity, occurrence + 1);
    const reply = await revealMention(tabId!, entity, occurrence);
    setSaid(reply.ok ? '' : t('sidepanel_notRead'));
  };
  return (
    <SidePanel
      key={surface.language.value}
      standing={view.standing.value}
      mentions={mentions && (mentions.ok ? mentions.value : mentions.error)}
      rows={rows && (rows.ok ? rows.value : rows.error.message)}
      status={surface.snapshot.value?.status ?? null}
      failure={surface.failure.value?.message ?? null}
      said={said}
      onReveal={entity => void reveal(entity)}
      onRetry={() => void view.readRows()}
      onAction={action => openAction(action, surface)}
      onReload={() => {
        if (tabId !== undefined) void browser.tabs.reload(tabId);
      }}
    />
  );
}
