import { formatCount } from '../../utils/language/format-count.ts';
import { t } from '../../utils/language/translate.ts';
import type { Outcome } from '../../utils/messaging/outcome.ts';
import type { PageMentions, PageRows } from '../../utils/messaging/protocol.ts';
import type { SiteStanding } from '../../utils/pages/site-standing.ts';
import { PageAsleep } from '../page/PageAsleep.tsx';
import { onePerRecord } from '../panel/one-per-record.ts';
import { ProtocolRows } from '../panel/ProtocolRows.tsx';

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
  if (!mentions.ok) return <PageAsleep onReload={onReload} />;
  const { entities, reason } = mentions.value;
  return (
    <>
      {reason !== undefined && <p class="quiet">{reason}</p>}
      {entities.length === 0 && <p class="quiet">{t('popup_namesNone')}</p>}
      {rows?.ok === false && <p role="alert">{rows.error.message}</p>}
      {rows?.ok && entities.length > 0 && <Rows rows={rows.value} mentions={mentions.value} onReveal={onReveal} />}
    </>
  );
}

type RowsProps = { rows: PageRows; mentions: PageMentions } & Pick<Props, 'onReveal'>;

/** The protocols with their figures; the terms are counted, since the page and its panel explain them. */
function Rows({ rows, mentions, onReveal }: RowsProps) {
  const named = rows.rows.filter(row => row.record !== null);
  const words = rows.rows.length - named.length;
  const { rows: protocols, counts } = onePerRecord(
    named,
    new Map(mentions.entities.map(({ entity, count }) => [entity, count])),
  );
  return (
    <>
      {protocols.length > 0 && (
        <ProtocolRows rows={protocols} display={rows.display} counts={counts} onReveal={onReveal} />
      )}
      {words > 0 && <p class="page-words">{formatCount('popup_terms', words)}</p>}
    </>
  );
}
