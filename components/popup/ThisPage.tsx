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
  const read = mentions?.ok ? mentions.value : null;
  const isThere = read !== null && read.entities.length > 0 && rows?.ok;
  return (
    <>
      <div role="status">
        {mentions === null && <p class="quiet">{t('popup_reading')}</p>}
        {mentions?.ok === false && <PageAsleep onReload={onReload} />}
        {read?.reason !== undefined && <p class="quiet">{read.reason}</p>}
        {read?.entities.length === 0 && <p class="quiet">{t('popup_namesNone')}</p>}
        {isThere && <p class="td-hidden">{formatCount('panel_tab', read.entities.length)}</p>}
      </div>
      {read && rows?.ok === false && <p role="alert">{rows.error.message}</p>}
      {isThere && <Rows rows={rows.value} mentions={read} onReveal={onReveal} />}
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
