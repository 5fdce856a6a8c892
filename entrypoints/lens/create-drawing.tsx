import { render } from 'preact';
import type { CardView } from '../../components/card/card-view.ts';
import { t } from '../../utils/language/translate.ts';
import type { PageMentions } from '../../utils/messaging/protocol.ts';
import type { ScannerPort } from '../scan.content/lens-port.ts';
import { type CardModel, createCard, topView } from './card-model.ts';
import { createClock } from './clock.ts';
import { nextCorner } from './corners.ts';
import type { CardRequest, Drawing } from './drawing.ts';
import { createHost } from './host.ts';
import { LensRoot } from './LensRoot.tsx';
import type { LensState } from './lens-state.ts';
import { knownContent, loadEntity } from './load-entity.ts';
import { onNewFigures } from './on-new-figures.ts';
import { pageTheme } from './page-theme.ts';
import { createPanel, followPage, loadRows } from './panel-model.ts';

/** A card without its content is drawn only when the answer takes longer than a reader notices, in ms. */
const patienceMs = 100;

/** What is drawn of the page, and what the panel's rows lead to. */
type PageSource = Pick<ScannerPort, 'reading' | 'mentions'> & Pick<LensState, 'reveal'>;

/** Draws cards and the page panel in one frame; others say when, the background knows what. */
export function createDrawing({ reading, mentions, reveal }: PageSource): Drawing {
  const host = createHost();
  const panel = createPanel();
  let cards: readonly CardModel[] = [];
  let opening: CardRequest | null = null;
  let dialog: HTMLDialogElement | null = null;

  const frameOf = (card: CardModel) => host.root.querySelector<HTMLElement>(`.td-frame[data-card="${card.id}"]`);
  /** The card that follows the pointer; pinned ones stand by themselves. */
  const current = () => cards.find(card => !card.pinned);
  const followClock = createClock(() => cards, draw);

  const lens: LensState = {
    root: host.root,
    draw,
    dismiss: remove,
    pin(card) {
      const box = frameOf(card)?.getBoundingClientRect();
      card.at = card.pinned || !box ? null : { x: box.left, y: box.top };
      card.pinned = !card.pinned;
      // a card let go takes the place of the one that followed the pointer
      if (!card.pinned) cards = cards.filter(other => other.pinned || other === card);
      draw();
    },
    moveToNextCorner(card) {
      const frame = frameOf(card);
      if (frame) card.at = nextCorner(frame);
      draw();
    },
    togglePanel,
    reveal,
  };

  /** Draws what there is. The host stands on the page while anything of it does, and not a moment longer. */
  function draw(): void {
    if (cards.length === 0 && !panel.open && !panel.tab) {
      host.remove();
    } else {
      host.root.dataset.theme = pageTheme(chosenTheme());
      host.root.lang = t('figures_languageTag');
      host.root.dir = t('figures_direction');
      host.show(dialog);
    }
    render(<LensRoot cards={cards} panel={panel} lens={lens} />, host.root);
  }

  function chosenTheme() {
    const shown = cards.map(topView).find(view => view.kind === 'entity');
    if (shown?.kind === 'entity') return shown.content.display.theme;
    return panel.rows !== null && typeof panel.rows === 'object' ? panel.rows.display.theme : 'auto';
  }

  function remove(card: CardModel): void {
    const focused = frameOf(card)?.contains(host.activeElement());
    cards = cards.filter(other => other !== card);
    draw();
    if (focused) card.request.returnFocus();
    followClock();
  }

  async function open(request: CardRequest): Promise<void> {
    opening = request;
    const { entity, surface } = request;
    const known = knownContent(entity);
    const answer = loadEntity(entity, surface);
    const waiting: CardView = known
      ? { kind: 'entity', content: known, record: null }
      : { kind: 'loading', name: surface };
    const first = known ? waiting : await Promise.race([answer, after(patienceMs, waiting)]);
    if (opening !== request) return;
    const card = createCard(request, first);
    cards = [...cards.filter(other => other.pinned), card];
    dialog = request.dialog;
    panel.engaged = true;
    followPage(panel, reading(), panel.mentions.entities.length > 0 ? panel.mentions : mentions());
    draw();
    followClock();
    await painted();
    if (opening === request) opening = null;
    if (first === waiting) await settle(card, waiting, answer);
  }

  /** Draws the content that came after the card, and says so to those who cannot see it arrive. */
  async function settle(card: CardModel, waiting: CardView, answer: Promise<CardView>): Promise<void> {
    const view = await answer;
    if (topView(card) !== waiting || !cards.includes(card)) return;
    card.views = [view];
    if (waiting.kind === 'loading' && view.kind === 'entity') card.said = t('card_arrived', view.content.name);
    draw();
  }

  /** Newer figures under a card that is being read: its entity is drawn anew, a receipt stays as it was opened. */
  async function renew(): Promise<void> {
    for (const card of cards) {
      const before = topView(card);
      if (before.kind !== 'entity') continue;
      const view = await loadEntity(before.content.entity, before.content.name, before.record);
      if (view.kind !== 'entity' || topView(card) !== before) continue;
      card.views = [...card.views.slice(0, -1), view];
      if (before.content.status.asOf === null) card.said = t('card_arrived', view.content.name);
    }
    if (panel.open) await loadRows(panel);
    if (cards.length > 0 || panel.open) draw();
  }

  const stopRenewing = onNewFigures(() => void renew());

  async function togglePanel(): Promise<void> {
    panel.engaged = true;
    followPage(panel, reading(), mentions());
    const focused = host.root.querySelector('.td-panel')?.contains(host.activeElement());
    panel.open = !panel.open;
    panel.opened = true;
    draw();
    if (focused) host.root.querySelector<HTMLElement>('.td-tab-button')?.focus();
    if (!panel.open) return;
    await loadRows(panel);
    draw();
  }

  return {
    open,
    shown: () => opening ?? current()?.request ?? null,
    isPinned: entity => cards.some(card => card.pinned && card.request.entity === entity),
    move(to) {
      const card = current();
      if (!card || opening) return;
      card.request = { ...card.request, ...to };
      draw();
    },
    close(reason) {
      const all = reason === 'escape' && !opening && !current();
      opening = null;
      for (const card of cards) if (all || !card.pinned) remove(card);
    },
    contains: (x, y) =>
      [...host.root.querySelectorAll('.td-frame, .td-panel, .td-tab')].some(element => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return x >= left && x <= right && y >= top && y <= bottom;
      }),
    cardRect() {
      const card = current() ?? cards.at(-1);
      return (card && frameOf(card)?.getBoundingClientRect()) ?? null;
    },
    isClosed: () => !opening && cards.length === 0,
    hasFocus: () => host.activeElement() !== null,
    togglePanel: () => void togglePanel(),
    async update(now) {
      const before = names(panel.mentions);
      followPage(panel, reading(), now);
      draw();
      if (!panel.open || names(now) === before) return;
      await loadRows(panel);
      draw();
    },
    destroy() {
      stopRenewing();
      opening = null;
      cards = [];
      followClock();
      render(null, host.root);
      host.remove();
    },
  };
}

function names(mentions: PageMentions): string {
  return mentions.entities.map(({ entity }) => entity).join();
}

function after<T>(delayMs: number, value: T): Promise<T> {
  return new Promise(resolve => setTimeout(() => resolve(value), delayMs));
}

/** The task after the next frame's callbacks runs when that frame has been handed to the compositor. */
function painted(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}
