import { useEffect, useState } from 'preact/hooks';
import { type DataAction, DataState } from '../../components/figures/DataState.tsx';
import { BackgroundFailure } from '../../components/page/BackgroundFailure.tsx';
import { PageHead } from '../../components/page/PageHead.tsx';
import { SettingsSearch } from '../../components/settings/SettingsSearch.tsx';
import { type SectionId, searchSettings, sectionIds } from '../../components/settings/settings-sections.ts';
import { t } from '../../utils/language/translate.ts';
import type { SettingsReply } from '../../utils/messaging/protocol.ts';
import { openAction } from '../../utils/pages/open-action.ts';
import type { Surface } from '../../utils/pages/surface.ts';
import { OptionsSections } from './OptionsSections.tsx';

export function OptionsApp({ surface }: { readonly surface: Surface }) {
  const reply = surface.settings.value;
  const [query, setQuery] = useState('');
  const found = searchSettings(query);
  const isSilent = reply === null && surface.failure.value !== null;
  return (
    <div class="options" key={surface.language.value}>
      <header class="options-side">
        <PageHead title={t('options_title')} />
        {!isSilent && <SettingsSearch query={query} onQuery={setQuery} found={found.size} />}
        {!isSilent && <SectionLinks ids={sectionIds.filter(id => found.has(id))} />}
      </header>
      <main>
        <BackgroundFailure message={surface.failure.value?.message ?? null} />
        <div role="status">
          <Problems surface={surface} />
        </div>
        {reply !== null && <Loaded surface={surface} reply={reply} found={found} />}
      </main>
    </div>
  );
}

/** What is wrong with the data stands above the settings that mend it. */
function Problems({ surface }: { readonly surface: Surface }) {
  const status = surface.snapshot.value?.status;
  if (!status || status.problems.length === 0) return null;
  const onAction = (action: DataAction) => {
    if (action === 'retry' || action === 'permissions') openAction(action, surface);
    else location.hash = action;
  };
  return <DataState status={status} onAction={onAction} />;
}

type LoadedProps = {
  readonly surface: Surface;
  readonly reply: SettingsReply;
  readonly found: ReturnType<typeof searchSettings>;
};

function Loaded({ surface, reply, found }: LoadedProps) {
  useEffect(() => {
    goToAnchor();
    addEventListener('hashchange', goToAnchor);
    return () => removeEventListener('hashchange', goToAnchor);
  }, []);
  return <OptionsSections surface={surface} reply={reply} found={found} />;
}

/** The sections are drawn later than the browser looks for `#endpoints`. */
function goToAnchor(): void {
  const section = document.getElementById(location.hash.slice(1));
  section?.scrollIntoView();
  section?.focus({ preventScroll: true });
}

function SectionLinks({ ids }: { readonly ids: readonly SectionId[] }) {
  return (
    <nav aria-label={t('options_sections')}>
      <ul>
        {ids.map(id => (
          <li key={id}>
            <a href={`#${id}`}>{t(`options_section_${id}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
