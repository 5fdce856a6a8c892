import type { EntityId } from '../../utils/mentions/mention.ts';
import type { PageMentions } from '../../utils/messaging/protocol.ts';
import type { LensState } from '../lens/lens-state.ts';
import { PanelFrame } from './PanelFrame.tsx';
import { panelActions } from './panel-actions.ts';
import { emptyPanel, followPage, loadInner, loadRows } from './panel-model.ts';

/** The page panel of one lens, from the moment that a reader has engaged with the page. */
export function createPanel(lens: LensState, reveal: (entity: EntityId, occurrence: number) => boolean) {
  const { root, scanner, draw } = lens;
  const panel = emptyPanel();
  const follow = () => followPage(panel, scanner.reading(), scanner.mentions());
  follow();

  async function fill(): Promise<void> {
    await loadRows(panel);
    draw();
  }

  /** Follows the page, has it drawn, and asks for rows where other names are to be listed. */
  function show(): void {
    const before = names(panel.mentions);
    follow();
    draw();
    if (panel.open && names(panel.mentions) !== before) void fill();
  }

  async function followFrames(): Promise<void> {
    const before = panel.inner;
    await loadInner(panel);
    if (JSON.stringify(panel.inner) !== JSON.stringify(before)) show();
  }

  function toggle(): void {
    follow();
    const focused = root.querySelector('.td-panel')?.contains(lens.activeElement());
    panel.open = !panel.open;
    panel.opened = true;
    draw();
    if (focused) root.querySelector<HTMLElement>('.td-tab-button')?.focus();
    if (!panel.open) return;
    void fill();
    void followFrames();
  }

  void followFrames();
  const actions = panelActions(panel, draw, reveal, fill);
  return {
    toggle,
    end() {
      panel.open = false;
      panel.tab = null;
    },
    drawn: () => (panel.open || panel.tab ? <PanelFrame panel={panel} actions={actions} onToggle={toggle} /> : null),
    theme: () => (panel.rows !== null && typeof panel.rows === 'object' ? panel.rows.display.theme : undefined),
    pageChanged: show,
    lookAtFrames: () => void (panel.open && followFrames()),
    /** Newer figures, where the panel shows any. The caller draws. */
    renew: async () => panel.open && loadRows(panel),
  };
}

function names(mentions: PageMentions): string {
  return mentions.entities.map(({ entity }) => entity).join();
}
