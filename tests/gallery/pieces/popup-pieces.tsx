import { BackgroundFailure } from '../../../components/page/BackgroundFailure.tsx';
import { DataFoot } from '../../../components/page/DataFoot.tsx';
import { PageHead } from '../../../components/page/PageHead.tsx';
import { QuickSettings } from '../../../components/popup/QuickSettings.tsx';
import { SectorGlance } from '../../../components/popup/SectorGlance.tsx';
import { SiteSwitch } from '../../../components/popup/SiteSwitch.tsx';
import { ThisPage } from '../../../components/popup/ThisPage.tsx';
import type { Outcome } from '../../../utils/messaging/outcome.ts';
import type { PageMentions, PageRow } from '../../../utils/messaging/protocol.ts';
import type { SiteStanding } from '../../../utils/pages/site-standing.ts';
import { defaultSettings } from '../../../utils/settings/defaults.ts';
import { longRow, pageRows, protocolRows, termRows } from '../fixtures/page.ts';
import { snapshot } from '../fixtures/snapshot.ts';
import { statuses } from '../fixtures/status.ts';
import { type Piece, pieces } from '../piece.ts';

const nothing = () => {};
const { display } = defaultSettings;
const popup = 384;

function siteSwitch(standing: SiteStanding | null, failure: string | null = null) {
  return () => (
    <div class="popup">
      <SiteSwitch
        standing={standing}
        scope="host"
        failure={failure}
        onScope={nothing}
        onSwitch={nothing}
        onGrant={nothing}
      />
    </div>
  );
}

const switches = pieces('site-switch', popup, {
  loading: siteSwitch(null),
  on: siteSwitch({ state: 'on', host: 'news.example', scope: 'host' }),
  off: siteSwitch({ state: 'off', host: 'news.example', scope: 'host' }),
  'not-granted': siteSwitch({ state: 'not-granted', host: 'www.news.example' }),
  closed: siteSwitch({ state: 'closed' }),
  failed: siteSwitch(
    { state: 'on', host: 'news.example', scope: 'host' },
    'The store is full, so the choice was not kept.',
  ),
  refused: siteSwitch(
    { state: 'not-granted', host: 'news.example' },
    'The browser did not allow reading news.example, so nothing has changed. Try again and it asks once more.',
  ),
  long: siteSwitch({
    state: 'on',
    host: 'a-subdomain-of-a-subdomain.with-an-endless-name.of-a-publication.example',
    scope: 'subdomains',
  }),
});

const on: SiteStanding = { state: 'on', host: 'news.example', scope: 'host' };
const noScanner: Outcome<never> = { ok: false, error: { code: 'no-scanner', message: '' } };

function found(
  rows: readonly PageRow[],
  state: PageMentions['state'] = 'marking',
  reason?: string,
): Outcome<PageMentions> {
  const entities = rows.map(row => ({ entity: row.entity, count: 2 }));
  return { ok: true, value: { state, entities, ...(reason === undefined ? {} : { reason }) } };
}

function thisPage(mentions: Outcome<PageMentions> | null, rows: readonly PageRow[] | null, dir: 'ltr' | 'rtl' = 'ltr') {
  const reply = rows && ({ ok: true, value: pageRows(rows) } as const);
  return () => (
    <div class="popup" dir={dir}>
      <ThisPage standing={on} mentions={mentions} rows={reply} onReveal={nothing} onReload={nothing} />
    </div>
  );
}

const both = [...protocolRows, ...termRows];
const pages = pieces('this-page', popup, {
  ready: thisPage(found(both), both),
  loading: thisPage(null, null),
  empty: thisPage(found([]), []),
  asleep: thisPage(noScanner, null),
  slowed: thisPage(found(both, 'slowed', 'This page never rests, so marks follow it slowly.'), both),
  long: thisPage(found([longRow, ...both]), [longRow, ...both]),
  unavailable: thisPage(
    found(both),
    both.map(row => ({ ...row, figures: null })),
  ),
  'right-to-left': thisPage(found(both), both, 'rtl'),
});

const noYields = Object.fromEntries(
  Object.entries(snapshot.protocols).map(([id, record]) => [id, { ...record, figures: {} }]),
);
const sector = pieces('sector-glance', popup, {
  ready: () => <SectorGlance snapshot={snapshot} display={display} />,
  usd: () => <SectorGlance snapshot={snapshot} display={{ ...display, currency: 'usd', yieldBasis: 'apr' }} />,
  empty: () => (
    <SectorGlance
      snapshot={{ ...snapshot, protocols: noYields, sector: { figures: {}, rotation: [] } }}
      display={display}
    />
  ),
  'right-to-left': () => (
    <div dir="rtl">
      <SectorGlance snapshot={snapshot} display={display} />
    </div>
  ),
});

const foots = pieces('data-foot', popup, {
  ...Object.fromEntries(
    Object.entries(statuses).map(([state, status]) => [
      state,
      () => <DataFoot status={status} failure={null} onAction={nothing} />,
    ]),
  ),
  waiting: () => <DataFoot status={null} failure={null} onAction={nothing} />,
  failed: () => <DataFoot status={null} failure="The connection was closed." onAction={nothing} />,
});

const quick = pieces('quick-settings', popup, {
  ready: () => <QuickSettings display={display} failure={null} onChange={nothing} open />,
  failed: () => <QuickSettings display={display} failure="The store is full." onChange={nothing} open />,
});

const heads = pieces('page-head', popup, {
  ready: () => (
    <PageHead title="Tidemark">
      <button type="button" class="td-button">
        Options
      </button>
    </PageHead>
  ),
});

const failures = pieces('background-failure', popup, {
  silent: () => <BackgroundFailure message="" />,
  failed: () => <BackgroundFailure message="The connection was closed." />,
});

export const popupPieces: readonly Piece[] = [
  ...heads,
  ...switches,
  ...pages,
  ...sector,
  ...quick,
  ...foots,
  ...failures,
];
