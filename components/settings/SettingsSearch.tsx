import { useId } from 'preact/hooks';
import { formatCount } from '../../utils/language/format-count.ts';
import { t } from '../../utils/language/translate.ts';

type Props = {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Parts that match; told to whoever cannot see the page shrink. */
  readonly found: number;
};

export function SettingsSearch({ query, onQuery, found }: Props) {
  const id = useId();
  return (
    <search class="settings-search">
      <label for={id} class="td-hidden">
        {t('options_search')}
      </label>
      <input
        id={id}
        class="text-field"
        type="search"
        placeholder={t('options_search')}
        value={query}
        onInput={event => onQuery(event.currentTarget.value)}
      />
      <span role="status" class={found === 0 ? 'search-none' : 'td-hidden'}>
        {query !== '' && (found === 0 ? t('options_foundNone', query) : formatCount('options_found', found))}
      </span>
    </search>
  );
}
