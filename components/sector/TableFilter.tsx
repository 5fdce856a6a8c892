import { useId } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';

type Props = {
  readonly words: string;
  /** Null for all kinds. */
  readonly kind: string | null;
  readonly kinds: readonly { readonly id: string; readonly name: string }[];
  /** How many rows are left, in words. */
  readonly found: string;
  readonly onWords: (words: string) => void;
  readonly onKind: (kind: string | null) => void;
};

export function TableFilter({ words, kind, kinds, found, onWords, onKind }: Props) {
  const id = useId();
  return (
    <search class="table-filter">
      <label for={`${id}-words`} class="td-hidden">
        {t('sector_filter')}
      </label>
      <input
        id={`${id}-words`}
        class="text-field"
        type="search"
        placeholder={t('sector_filter')}
        value={words}
        onInput={event => onWords(event.currentTarget.value)}
      />
      <label for={`${id}-kind`} class="td-hidden">
        {t('sector_kind')}
      </label>
      <select
        id={`${id}-kind`}
        class="select"
        value={kind ?? ''}
        onChange={event => onKind(event.currentTarget.value || null)}
      >
        <option value="">{t('sector_allKinds')}</option>
        {kinds.map(({ id: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <span role="status" class="quiet">
        {found}
      </span>
    </search>
  );
}
