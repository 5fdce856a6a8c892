import { t } from '../../utils/language/translate.ts';

type Props = {
  /** Empty `keys` where the browser gave the command none. */
  readonly shortcuts: readonly { readonly name: string; readonly keys: string }[];
  readonly onEdit: () => void;
};

export function Shortcuts({ shortcuts, onEdit }: Props) {
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{keys === '' ? <span class="quiet">{t('options_noKeys')}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="td-button td-button-strong" onClick={onEdit}>
        {t('options_editShortcuts')}
      </button>
    </>
  );
}
