import { t } from '../../utils/language/translate.ts';
import type { Failure } from '../../utils/messaging/outcome.ts';
import type { DataStatus, PageMentions, PageRows } from '../../utils/messaging/protocol.ts';
import type { SiteStanding } from '../../utils/pages/site-standing.ts';
import type { DataAction } from '../figures/DataState.tsx';
import { DataFoot } from '../page/DataFoot.tsx';
import { PageAsleep } from '../page/PageAsleep.tsx';
import { listArrival } from './list-arrival.ts';
import { PageList } from './PageList.tsx';

export type SidePanelProps = {
  /** Null until the browser has told. */
  readonly standing: SiteStanding | null;
  /** Null until the page has answered, a failure where nothing in it answers. */
  readonly mentions: PageMentions | Failure | null;
  /** Null while they are fetched, a sentence where that failed. */
  readonly rows: PageRows | string | null;
  readonly status: DataStatus | null;
  /** Why the background cannot answer at all, a sentence. */
  readonly failure: string | null;
  /** Spoken after an action. */
  readonly said: string;
  readonly onReveal: (entity: string) => void;
  /** Asks for the rows again after that failed. */
  readonly onRetry: () => void;
  readonly onAction: (action: DataAction) => void;
  readonly onReload: () => void;
};

/** What the page in front names, beside it: the page panel's content in the browser's own frame. */
export function SidePanel(props: SidePanelProps) {
  const { status, failure, onAction } = props;
  return (
    <div class="sidepanel">
      <main>
        <h1 class="td-hidden">{t('popup_title')}</h1>
        <h2>{t('panel_title')}</h2>
        <Content {...props} />
      </main>
      <footer>
        <DataFoot status={status} failure={failure} onAction={onAction} />
      </footer>
    </div>
  );
}

function Content({ standing, mentions, rows, said, onReveal, onRetry, onReload }: SidePanelProps) {
  const isRead = mentions !== null && !('code' in mentions);
  return (
    <>
      {isRead && <PageList mentions={mentions} rows={rows} onReveal={onReveal} onRetry={onRetry} hidesState />}
      <div role="status">
        {mentions === null && <p class="quiet">{t('sidepanel_waiting')}</p>}
        {mentions !== null && !isRead && <NotRead standing={standing} onReload={onReload} />}
        {isRead && <p class="quiet">{said}</p>}
        {isRead && <p class="td-hidden">{listArrival(mentions, rows)}</p>}
      </div>
    </>
  );
}

function NotRead({ standing, onReload }: Pick<SidePanelProps, 'standing' | 'onReload'>) {
  if (standing?.state === 'closed') return <p class="quiet">{t('popup_closedPage')}</p>;
  if (standing?.state !== 'on') return <p class="quiet">{t('sidepanel_notRead')}</p>;
  return <PageAsleep onReload={onReload} />;
}
