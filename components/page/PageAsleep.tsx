import { t } from '../../utils/language/translate.ts';

/** A page that may be read and does not answer was open before the product, or before its last update. */
export function PageAsleep({ onReload }: { readonly onReload: () => void }) {
  return (
    <p class="quiet">
      {t('popup_asleep')}{' '}
      <button type="button" class="td-button" onClick={onReload}>
        {t('popup_reload')}
      </button>
    </p>
  );
}
