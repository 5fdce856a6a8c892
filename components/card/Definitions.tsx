import { t } from '../../utils/language/translate.ts';
import type { CardContent } from '../../utils/messaging/protocol.ts';
import { ExternalLink } from '../text/ExternalLink.tsx';
import { RichText } from '../text/RichText.tsx';

export type DefinitionsProps = {
  readonly content: CardContent;
  readonly onEntity: (entity: string) => void;
};

/** What the words on the card mean, what the entity's own definition rests on, and where to read on. */
export function Definitions({ content, onEntity }: DefinitionsProps) {
  const { terms, seeAlso, definitionSource: source } = content;
  return (
    <>
      {terms.length > 0 && (
        <section class="td-card-section">
          <h3>{t('card_terms')}</h3>
          <dl class="td-card-terms">
            {terms.map(term => (
              <div key={term.entity}>
                <dt lang="en">
                  <RichText runs={[{ text: term.name, entity: term.entity }]} onOpen={onEntity} />
                </dt>
                <dd lang="en" dir="auto">
                  <RichText runs={term.definition} onOpen={onEntity} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {seeAlso.length > 0 && (
        <p class="td-card-also">
          {t('card_seeAlso')}{' '}
          {seeAlso.map(({ entity, name }) => (
            <span key={entity} lang="en">
              <RichText runs={[{ text: name, entity }]} onOpen={onEntity} />
            </span>
          ))}
        </p>
      )}
      {source && (
        <p class="td-card-source">
          <ExternalLink href={source.url}>{t('card_source', source.label)}</ExternalLink>
        </p>
      )}
    </>
  );
}
