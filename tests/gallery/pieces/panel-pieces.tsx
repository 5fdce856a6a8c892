import { Panel } from '../../../components/panel/Panel.tsx';
import type { PageMentions, PageRows } from '../../../utils/messaging/protocol.ts';
import { longRow, pageRows, protocolRows, termRows } from '../fixtures/page.ts';
import { nowMs, statuses } from '../fixtures/status.ts';
import { pieces } from '../piece.ts';

const rows = pageRows([...protocolRows, ...termRows]);
const nothing = () => {};

const named: PageMentions = {
  state: 'marking',
  entities: [...protocolRows, longRow, ...termRows].map(({ entity }, index) => ({ entity, count: 7 - (index % 7) })),
};

const panel =
  (shown: PageRows | string | null, mentions = named, side: 'left' | 'right' = 'right') =>
  () => (
    <div style={{ position: 'relative', blockSize: '420px' }}>
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
        onResize={nothing}
        onClose={nothing}
        onDock={nothing}
        onHideTab={nothing}
      />
    </div>
  );

export const panelPieces = pieces('panel', 320, {
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
});
