import { t } from '../../utils/language/translate.ts';
import type { Outcome } from '../../utils/messaging/outcome.ts';
import type { PageMentions, PageRows } from '../../utils/messaging/protocol.ts';
import type { SiteStanding } from '../../utils/pages/site-standing.ts';
import { PageRowList } from './PageRowList.tsx';

type Props = {
  readonly standing: SiteStanding | null;
  readonly mentions: Outcome<PageMentions> | null;
  readonly rows: Outcome<PageRows> | null;
  readonly onReveal: (entity: string) => void;
  readonly onReload: () => void;
};

/** The protocols this page names. Nothing at all where the page is closed to extensions or not read. */
export function ThisPage(props: Props) {
  const { standing } = props;
  if (standing !== null && standing.state !== 'on') return null;
  return (
    <section class="this-page" aria-labelledby="page-title">
      <h2 id="page-title">{t('popup_thisPage')}</h2>
      <Content {...props} />
    </section>
  );
}

function Content({ mentions, rows, onReveal, onReload }: Props) {
  if (mentions === null) return <p class="quiet">{t('popup_reading')}</p>;
  if (!mentions.ok) {
    return (
      <p class="quiet">
        {t('popup_asleep')}{' '}
        <button type="button" class="td-button" onClick={onReload}>
          {t('popup_reload')}
        </button>
      </p>
    );
  }
  const { entities, reason } = mentions.value;
  return (
    <>
      {reason !== undefined && <p class="quiet">{reason}</p>}
      {entities.length === 0 && <p class="quiet">{t('popup_namesNone')}</p>}
      {rows?.ok === false && <p role="alert">{rows.error.message}</p>}
      {rows?.ok && entities.length > 0 && (
        <PageRowList rows={rows.value.rows} display={rows.value.display} onReveal={onReveal} />
      )}
    </>
  );
}
