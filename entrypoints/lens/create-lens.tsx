import { signal } from '@preact/signals';
import { render } from 'preact';
import type { CardView } from '../../components/card/card-view.ts';
import { t } from '../../utils/language/translate.ts';
import type { CardRequest, CloseReason, LensPort } from '../scan.content/lens-port.ts';
import { type CardModel, createCard, replaceTop, topView } from './card-model.ts';
import { startClock } from './clock.ts';
import { nextCorner } from './corners.ts';
import { createHost } from './host.ts';
import { LensRoot } from './LensRoot.tsx';
import type { LensState } from './lens-state.ts';
import { knownContent, loadEntity } from './load-entity.ts';
import { pageTheme } from './page-theme.ts';
import { createPanel } from './panel-model.ts';

/** A card without its content is drawn only when the answer takes longer than a reader notices, in ms. */
const patienceMs = 100;

/** Draws cards and the page panel in one frame. The scanner says when; the background knows what. */
export function createLens(): LensPort {
  const host = createHost();
  const cards = signal<readonly CardModel[]>([]);
  let opening: CardRequest | null = null;
  let dialog: HTMLDialogElement | null = null;

  const frameOf = (card: CardModel) => host.root.querySelector<HTMLElement>(`.td-frame[data-card="${card.id}"]`);
  /** The card that follows the pointer; pinned ones stand by themselves. */
  const current = () => cards.value.find(card => !card.pinned.value);
  const clock = startClock(cards);

  const lens: LensState = {
    root: host.root,
    dismiss(card) {
      remove(card);
      globalThis.tidemarkScanner?.cardClosed();
    },
    pin(card) {
      const box = frameOf(card)?.getBoundingClientRect();
      card.at.value = card.pinned.value || !box ? null : { x: box.left, y: box.top };
      card.pinned.value = !card.pinned.value;
    },
    moveToNextCorner(card) {
      const frame = frameOf(card);
      if (frame) card.at.value = nextCorner(frame);
    },
  };
  const panel = createPanel(present);
  render(<LensRoot cards={cards} panel={panel} lens={lens} nowMs={clock.nowMs} />, host.root);

  /** Puts the host on the page while anything has to stand there, and takes it away afterwards. */
  function present(): void {
    if (cards.value.length === 0 && !panel.visible()) {
      host.remove();
      return;
    }
    host.root.dataset.theme = pageTheme(chosenTheme());
    host.root.lang = t('figures_languageTag');
    host.root.dir = t('figures_direction');
    host.show(dialog);
  }

  function chosenTheme() {
    const shown = cards.value.map(topView).find(view => view.kind === 'entity');
    return shown?.kind === 'entity' ? shown.content.display.theme : panel.theme();
  }

  function remove(card: CardModel): void {
    const focused = frameOf(card)?.contains(host.activeElement());
    cards.value = cards.value.filter(other => other !== card);
    if (focused) card.request.returnFocus();
    clock.follow();
    present();
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
    dialog = request.dialog;
    cards.value = [...cards.value.filter(other => other.pinned.value), card];
    panel.engage();
    present();
    clock.follow();
    await painted();
    if (opening === request) opening = null;
    if (first === waiting) await settle(card, answer);
  }

  /** Draws the content that came after the card, and says so to those who cannot see it arrive. */
  async function settle(card: CardModel, answer: Promise<CardView>): Promise<void> {
    const wasLoading = topView(card).kind === 'loading';
    const view = await answer;
    if (card.views.value.length > 1 || !cards.value.includes(card)) return;
    replaceTop(card, view);
    if (view.kind === 'entity' && wasLoading) card.said.value = t('card_arrived', view.content.name);
  }

  return {
    open,
    close(reason: CloseReason) {
      opening = null;
      const all = reason === 'escape' || reason === 'page-gone';
      for (const card of cards.value) if (all || !card.pinned.value) remove(card);
    },
    contains: (x, y) =>
      [...host.root.querySelectorAll('.td-frame, .td-panel, .td-tab')].some(element => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return x >= left && x <= right && y >= top && y <= bottom;
      }),
    cardRect() {
      const card = current() ?? cards.value.at(-1);
      return (card && frameOf(card)?.getBoundingClientRect()) ?? null;
    },
    state: () => (opening ? 'opening' : current() ? 'open' : cards.value.length > 0 ? 'pinned' : 'closed'),
    host: () => (host.element.isConnected ? host.element : null),
    panel: { toggle: panel.toggle, update: panel.update },
    destroy() {
      opening = null;
      cards.value = [];
      clock.follow();
      render(null, host.root);
      host.remove();
      globalThis.tidemarkLens = undefined;
    },
  };
}

function after<T>(delayMs: number, value: T): Promise<T> {
  return new Promise(resolve => setTimeout(() => resolve(value), delayMs));
}

/** The task after the next frame's callbacks runs when that frame has been handed to the compositor. */
function painted(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}
