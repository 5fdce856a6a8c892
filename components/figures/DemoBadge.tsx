import { t } from '../../utils/language/translate.ts';

/** Stands where a source would stand whenever the figures are invented. */
export function DemoBadge() {
  return (
    <span class="td-badge td-demo" title={t('figures_demoHint')}>
      {t('figures_demo')}
    </span>
  );
}
