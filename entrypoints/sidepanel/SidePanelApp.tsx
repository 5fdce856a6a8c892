import { useRef, useState } from 'preact/hooks';
import { BackgroundFailure } from '../../components/page/BackgroundFailure.tsx';
import { DataLine } from '../../components/page/DataLine.tsx';
import { PageList } from '../../components/panel/PageList.tsx';
import { t } from '../../utils/language/translate.ts';
import { sendToTab } from '../../utils/messaging/send-to-tab.ts';
import { openAction } from '../../utils/pages/open-action.ts';
import type { PageView } from '../../utils/pages/page-view.ts';
import type { Surface } from '../../utils/pages/surface.ts';

type Props = { readonly surface: Surface; readonly view: PageView };

/** What the page in front names, beside it: the page panel's content in the browser's own frame. */
export function SidePanelApp({ surface, view }: Props) {
  return (
    <div class="sidepanel" key={surface.language.value}>
      <main>
        <h1 class="td-hidden">{t('popup_title')}</h1>
        <h2>{t('panel_title')}</h2>
        <Content view={view} surface={surface} />
      </main>
      <footer>
        <BackgroundFailure message={surface.failure.value?.message ?? null} />
        <DataLine status={surface.snapshot.value?.status ?? null} onRefresh={() => void surface.refresh()} />
      </footer>
    </div>
  );
}

function Content({ view, surface }: Props) {
  const shown = useRef(new Map<string, number>());
  const [said, setSaid] = useState('');
  const mentions = view.mentions.value;
  const rows = view.rows.value;
  if (mentions === null) return <p class="quiet">{t('sidepanel_waiting')}</p>;
  if (!mentions.ok) return <p class="quiet">{t('sidepanel_notRead')}</p>;
  const reveal = async (entity: string) => {
    const occurrence = shown.current.get(entity) ?? 0;
    shown.current.set(entity, occurrence + 1);
    const reply = await sendToTab(view.tab.value!.tabId, 'page.reveal', { entity, occurrence });
    setSaid(reply.ok ? '' : t('sidepanel_notRead'));
  };
  return (
    <>
      <PageList
        mentions={mentions.value}
        rows={rows === null ? null : rows.ok ? rows.value : rows.error.message}
        onReveal={entity => void reveal(entity)}
        onAction={action => openAction(action, surface)}
      />
      <p role="status" class="quiet">
        {said}
      </p>
    </>
  );
}
