import { useMemo, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { DataAction } from '../../components/figures/DataState.tsx';
import { DataFoot } from '../../components/page/DataFoot.tsx';
import { PageHead } from '../../components/page/PageHead.tsx';
import { QuickSettings } from '../../components/popup/QuickSettings.tsx';
import { SectorGlance } from '../../components/popup/SectorGlance.tsx';
import { ThisPage } from '../../components/popup/ThisPage.tsx';
import { t } from '../../utils/language/translate.ts';
import { revealMention } from '../../utils/messaging/page-mentions.ts';
import { openAction } from '../../utils/pages/open-action.ts';
import { openPage } from '../../utils/pages/open-page.ts';
import type { PageView } from '../../utils/pages/page-view.ts';
import type { Surface } from '../../utils/pages/surface.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';
import { SitePart } from './SitePart.tsx';

type Props = { readonly surface: Surface; readonly view: PageView };

/** Each part reads what it shows by itself, so that one reply has one part drawn anew. */
export function PopupApp({ surface, view }: Props) {
  return (
    <main class="popup" key={surface.language.value}>
      <PageHead title={t('popup_title')}>
        <PageLink page="sector" label={t('popup_openSector')} />
        <PageLink page="options" label={t('popup_openOptions')} />
      </PageHead>
      <SitePart surface={surface} view={view} />
      <PagePart view={view} />
      <SectorPart surface={surface} />
      <QuickPart surface={surface} />
      <FootPart surface={surface} />
    </main>
  );
}

function PagePart({ view }: Pick<Props, 'view'>) {
  const tabId = view.tab.value?.tabId;
  return (
    <ThisPage
      standing={view.standing.value}
      mentions={view.mentions.value}
      rows={view.rows.value}
      onReveal={entity => {
        if (tabId !== undefined) void revealMention(tabId, entity, 0);
      }}
      onReload={() => {
        if (tabId !== undefined) void browser.tabs.reload(tabId);
      }}
    />
  );
}

function FootPart({ surface }: Pick<Props, 'surface'>) {
  return (
    <DataFoot
      status={surface.snapshot.value?.status ?? null}
      failure={surface.failure.value?.message ?? null}
      onAction={(action: DataAction) => openAction(action, surface)}
    />
  );
}

function PageLink({ page, label }: { page: 'sector' | 'options'; label: string }) {
  return (
    <button type="button" class="td-button" onClick={() => void openPage({ page })}>
      {label}
    </button>
  );
}

function SectorPart({ surface }: Pick<Props, 'surface'>) {
  const snapshot = surface.snapshot.value?.snapshot;
  const display = surface.display.value;
  const isMissing = snapshot === null || (!snapshot && surface.failure.value !== null);
  // A newer status alone, as the background's first answer is, leaves the figures as they are.
  const glance = useMemo(() => snapshot && <SectorGlance snapshot={snapshot} display={display} />, [snapshot, display]);
  return (
    <section class="sector-part" aria-labelledby="sector-title">
      <h2 id="sector-title">{t('popup_sector')}</h2>
      {glance}
      {isMissing && <p class="quiet">{t('popup_noSector')}</p>}
    </section>
  );
}

function QuickPart({ surface }: Pick<Props, 'surface'>) {
  const [failure, setFailure] = useState<string | null>(null);
  const change = async (display: Partial<DisplaySettings>) => {
    const failed = await surface.choose({ type: 'settings.change', change: { display } });
    setFailure(failed?.message ?? null);
  };
  return <QuickSettings display={surface.display.value} failure={failure} onChange={change} />;
}
