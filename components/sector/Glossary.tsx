import { useId, useMemo, useState } from 'preact/hooks';
import { formatCount } from '../../utils/language/format-count.ts';
import { t } from '../../utils/language/translate.ts';
import type { GlossaryItem } from '../../utils/messaging/protocol.ts';
import { GradualRows } from '../page/GradualRows.tsx';
import { ExternalLink } from '../text/ExternalLink.tsx';
import { RichText } from '../text/RichText.tsx';

type Props = {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Null while they are fetched, a sentence where that failed. */
  readonly items: readonly GlossaryItem[] | string | null;
  /** Looks up a name or term that stands inside a definition. */
  readonly onOpen: (entity: string) => void;
};

/** A page of it: whoever looks for something types more of it. */
const shownAtFirst = 24;

/** Every name and term with its definition and what that rests on. Works without any data. */
export function Glossary({ query, onQuery, items, onOpen }: Props) {
  const id = useId();
  const [all, setAll] = useState(false);
  const found = Array.isArray(items) ? (items as readonly GlossaryItem[]) : [];
  const shown = useMemo(() => (all ? found : found.slice(0, shownAtFirst)), [items, all]);
  return (
    <>
      <search class="table-filter">
        <label for={id} class="td-hidden">
          {t('sector_glossarySearch')}
        </label>
        <input
          id={id}
          class="text-field"
          type="search"
          placeholder={t('sector_glossarySearch')}
          value={query}
          onInput={event => onQuery(event.currentTarget.value)}
        />
        <span role="status" class="quiet">
          {items !== null && typeof items !== 'string' && formatCount('sector_entries', found.length)}
        </span>
      </search>
      {typeof items === 'string' && (
        <p class="td-failure" role="alert">
          {items}
        </p>
      )}
      <dl class="glossary">
        <GradualRows rows={shown} draw={item => <Entry key={item.entity} item={item} onOpen={onOpen} />} />
      </dl>
      {shown.length < found.length && (
        <button type="button" class="td-button" onClick={() => setAll(true)}>
          {formatCount('sector_showAll', found.length)}
        </button>
      )}
    </>
  );
}

function Entry({ item, onOpen }: { item: GlossaryItem; onOpen: Props['onOpen'] }) {
  return (
    <div data-entity={item.entity}>
      <dt>
        <bdi lang="en">{item.name}</bdi> <span class="quiet">{t(`sector_entity_${item.kind}`)}</span>
      </dt>
      <dd>
        <span lang="en">
          <RichText runs={item.definition} onOpen={onOpen} />
        </span>
        {item.seeAlso.length > 0 && (
          <p class="see-also">
            {t('sector_seeAlso')}{' '}
            {item.seeAlso.map(other => (
              <button key={other.entity} type="button" class="td-button" lang="en" onClick={() => onOpen(other.entity)}>
                {other.name}
              </button>
            ))}
          </p>
        )}
        {item.source !== null && (
          <p class="quiet">
            <ExternalLink href={item.source.url}>{item.source.label}</ExternalLink>
          </p>
        )}
      </dd>
    </div>
  );
}
