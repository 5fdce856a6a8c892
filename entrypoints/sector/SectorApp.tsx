import { DataFoot } from '../../components/page/DataFoot.tsx';
import { PageHead } from '../../components/page/PageHead.tsx';
import { useDrawn } from '../../components/page/use-drawn.ts';
import { SectorSection } from '../../components/sector/SectorSection.tsx';
import { t } from '../../utils/language/translate.ts';
import { openAction } from '../../utils/pages/open-action.ts';
import type { Surface } from '../../utils/pages/surface.ts';
import { GlossaryPart } from './GlossaryPart.tsx';
import { SectorFigures } from './SectorFigures.tsx';

const anchors = ['totals', 'since', 'rotation', 'yields', 'history', 'pegs', 'all', 'compare', 'glossary'] as const;

export function SectorApp({ surface }: { readonly surface: Surface }) {
  const reply = surface.snapshot.value;
  const display = surface.display.value;
  const drawn = useDrawn(reply !== null);
  const hasFigures = reply === null ? surface.failure.value === null : reply.snapshot !== null;
  return (
    <div class="sector" key={surface.language.value}>
      <header class="sector-head">
        <PageHead title={t('sector_title')} />
        <DataFoot
          status={reply?.status ?? null}
          failure={surface.failure.value?.message ?? null}
          onAction={action => openAction(action, surface)}
        />
        <nav aria-label={t('sector_contents')}>
          {(hasFigures ? anchors : (['glossary'] as const)).map(anchor => (
            <a key={anchor} href={`#${anchor}`}>
              {t(`sector_${anchor}`)}
            </a>
          ))}
        </nav>
      </header>
      <main class={drawn ? 'drawn' : undefined}>
        {reply?.snapshot && (
          <SectorFigures snapshot={reply.snapshot} display={display} days={reply.status.gridDays.stored} />
        )}
        <p class="quiet" role="status">
          {reply?.snapshot === null && t('sector_noSnapshot')}
        </p>
        <SectorSection id="glossary">
          <GlossaryPart />
        </SectorSection>
      </main>
    </div>
  );
}
