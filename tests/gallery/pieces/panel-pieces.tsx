import { Panel } from '../../../components/panel/Panel.tsx';
import { SidePanel, type SidePanelProps } from '../../../components/panel/SidePanel.tsx';
import type { PageMentions, PageRows } from '../../../utils/messaging/protocol.ts';
import { longRow, pageRows, protocolRows, termRows } from '../fixtures/page.ts';
import { missing } from '../fixtures/snapshot.ts';
import { nowMs, statuses } from '../fixtures/status.ts';
import { pieces } from '../piece.ts';

const rows = pageRows([...protocolRows, ...termRows]);
const nothing = () => {};

const named: PageMentions = {
  state: 'marking',
  entities: [...protocolRows, longRow, ...termRows].map(({ entity }, index) => ({ entity, count: 7 - (index % 7) })),
};

const panel =
  (shown: PageRows | string | null, mentions = named, side: 'left' | 'right' = 'right', dir: 'ltr' | 'rtl' = 'ltr') =>
  () => (
    <div dir={dir} style={{ position: 'relative', blockSize: '420px' }}>
      <Panel
        mentions={mentions}
        rows={shown}
        side={side}
        widthPx={320}
        minPx={240}
        maxPx={640}
        nowMs={nowMs}
        said=""
        onReveal={nothing}
        onRetry={nothing}
        onResize={nothing}
        onClose={nothing}
        onDock={nothing}
        onHideTab={nothing}
      />
    </div>
  );

const sidePanel =
  (changes: Partial<SidePanelProps>, dir: 'ltr' | 'rtl' = 'ltr') =>
  () => (
    <div dir={dir}>
      <SidePanel
        standing={{ state: 'on', host: 'news.example', scope: 'host' }}
        mentions={named}
        rows={rows}
        status={rows.status}
        failure={null}
        said=""
        onReveal={nothing}
        onRetry={nothing}
        onAction={nothing}
        onReload={nothing}
        {...changes}
      />
    </div>
  );

const silent = { code: 'no-scanner', message: '' };
const withoutFigures = pageRows([...protocolRows, ...termRows].map(row => ({ ...row, figures: null })));

/** One yield is old, one flow is short of a day, and one protocol has neither. */
const withoutSome = pageRows(
  [...protocolRows, ...termRows].map((row, index) => {
    if (!row.figures) return row;
    const figures = { ...row.figures.figures };
    if (index === 0) figures['apy.7d'] = { ...figures['apy.7d']!, state: 'stale', reason: 'Two days old.' };
    if (index === 1)
      figures['flow.30d.eth'] = { ...figures['flow.30d.eth']!, state: 'partial', reason: 'A day is missing.' };
    if (index === 3) {
      figures['apy.7d'] = missing('fraction', 'The read reverted.', '7d');
      figures['flow.30d.eth'] = missing('ETH', 'The read reverted.', '30d');
    }
    return { ...row, figures: { ...row.figures, figures } };
  }),
);

const sidePanels = pieces('side-panel', 360, {
  ready: sidePanel({}),
  waiting: sidePanel({ standing: null, mentions: null, rows: null, status: null }),
  empty: sidePanel({ mentions: { state: 'marking', entities: [] } }),
  'no-data': sidePanel({ rows: withoutFigures, status: statuses.noData }),
  offline: sidePanel({ status: statuses.offline }),
  stale: sidePanel({ status: statuses.stale }),
  partial: sidePanel({ rows: withoutSome }),
  long: sidePanel({ rows: pageRows([longRow, ...protocolRows]) }),
  refused: sidePanel({ status: statuses.refused }),
  'no-endpoint-allowed': sidePanel({ status: statuses.permission }),
  'storage-broken': sidePanel({ status: statuses.storage }),
  'not-granted': sidePanel({ standing: { state: 'not-granted', host: 'news.example' }, mentions: silent, rows: null }),
  updated: sidePanel({ mentions: silent, rows: null }),
  closed: sidePanel({ standing: { state: 'closed' }, mentions: silent, rows: null }),
  failed: sidePanel({ rows: 'The store could not be read.', failure: 'The connection was closed.', status: null }),
  'right-to-left': sidePanel({}, 'rtl'),
});

const panels = pieces('panel', 320, {
  ready: panel(rows),
  'docked-left': panel(rows, named, 'left'),
  long: panel(pageRows([longRow, ...protocolRows])),
  loading: panel(null),
  failed: panel('The store could not be read.'),
  empty: panel(rows, { state: 'marking', entities: [] }),
  unmarked: panel(rows, {
    ...named,
    state: 'listing-only',
    reason: 'This browser cannot paint marks, so names are listed only.',
  }),
  'no-data': panel({ ...rows, status: statuses.noData }),
  stale: panel({ ...rows, status: statuses.stale }),
  partial: panel(withoutSome),
  offline: panel({ ...rows, status: statuses.offline }),
  refused: panel({ ...rows, status: statuses.refused }),
  'no-endpoint-allowed': panel({ ...rows, status: statuses.permission }),
  'storage-broken': panel({ ...rows, status: statuses.storage }),
  'right-to-left': panel(rows, named, 'left', 'rtl'),
});

export const panelPieces = [...sidePanels, ...panels];
