import { useEffect } from 'preact/hooks';
import { BackgroundFailure } from '../../components/page/BackgroundFailure.tsx';
import { PageHead } from '../../components/page/PageHead.tsx';
import { FirstData } from '../../components/welcome/FirstData.tsx';
import { Step } from '../../components/welcome/Step.tsx';
import { t } from '../../utils/language/translate.ts';
import { send } from '../../utils/messaging/send.ts';
import { openAction } from '../../utils/pages/open-action.ts';
import { openPage } from '../../utils/pages/open-page.ts';
import type { Surface } from '../../utils/pages/surface.ts';
import { ChoosePart } from './ChoosePart.tsx';
import { TryPart } from './TryPart.tsx';

/** The first run: try a card, see the first data arrive, choose sites. Nothing to sign up for. */
export function WelcomeApp({ surface }: { readonly surface: Surface }) {
  const settings = surface.settings.value;
  const reply = surface.snapshot.value;
  useEffect(() => void send('data.refresh', { reason: 'surface' }), []);
  return (
    <main class="welcome" key={surface.language.value}>
      <PageHead title={t('welcome_title')} />
      <p class="welcome-lead">{t('welcome_lead')}</p>
      <BackgroundFailure message={surface.failure.value?.message ?? null} />
      {settings && (
        <>
          <Step number={1}>
            <TryPart reading={settings.settings.reading} />
          </Step>
          <Step number={2}>
            <FirstData
              status={reply?.status ?? null}
              snapshot={reply?.snapshot ?? null}
              display={settings.settings.display}
              onAction={action => openAction(action, surface)}
            />
          </Step>
          <ChoosePart surface={surface} reply={settings} />
          <footer class="welcome-end">
            <p>{t('welcome_end')}</p>
            <button type="button" class="td-button td-button-strong" onClick={() => void openPage({ page: 'sector' })}>
              {t('welcome_openSector')}
            </button>{' '}
            <button type="button" class="td-button" onClick={() => void openPage({ page: 'options' })}>
              {t('popup_openOptions')}
            </button>
          </footer>
        </>
      )}
    </main>
  );
}
