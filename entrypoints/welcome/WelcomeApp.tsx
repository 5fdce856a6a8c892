import { DataFoot } from '../../components/page/DataFoot.tsx';
import { PageHead } from '../../components/page/PageHead.tsx';
import { t } from '../../utils/language/translate.ts';
import { openAction } from '../../utils/pages/open-action.ts';
import type { Surface } from '../../utils/pages/surface.ts';

export function WelcomeApp({ surface }: { readonly surface: Surface }) {
  return (
    <main class="welcome" key={surface.language.value}>
      <PageHead title={t('welcome_title')} />
      <DataFoot
        status={surface.snapshot.value?.status ?? null}
        failure={surface.failure.value?.message ?? null}
        onAction={action => openAction(action, surface)}
      />
    </main>
  );
}
