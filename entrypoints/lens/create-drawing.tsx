import type { CardView } from '../../components/card/card-view.ts';
import { t } from '../../utils/language/translate.ts';
import type { Outcome } from '../../utils/messaging/outcome.ts';
import type { ScannerPort } from '../scan.content/lens-port.ts';
import { isOn } from '../scan.content/mark-rects.ts';
import { createBringRest } from './bring-rest.ts';
import { CardFrame } from './CardFrame.tsx';
import { type CardModel, createCard, saysLastWord, topView } from './card-model.ts';
import type { CardRequest, Drawing } from './drawing.ts';
import { earlyActions } from './early-actions.ts';
import { createEarlyDrawing } from './early-drawing.ts';
import { createHost } from './host.ts';
import type { LensState } from './lens-state.ts';
import { knownContent, loadEntity } from './load-entity.ts';
import { pageTheme } from './page-theme.ts';
import { lookAtView } from './place-card.ts';
import type { LensRest } from './rest-port.ts';
import { settleFrame } from './settle-frame.ts';

/** A card without its content is drawn only when the answer takes longer than a reader notices, in ms. */
const patienceMs = 100;

/** Draws cards and the page panel in one frame; others say when, the background knows what. */
export function createDrawing(scanner: ScannerPort): Drawing {
  const host = createHost();
  const { root } = host;
  const early = createEarlyDrawing(root);
  let cards: readonly CardModel[] = [];
  let opening: CardRequest | null = null;
  let dialog: HTMLDialogElement | null = null;
  let rest: LensRest | undefined;

  const frameOf = (card: CardModel) => root.querySelector<HTMLElement>(`.td-frame[data-card="${card.id}"]`);
  /** The card that follows the pointer; pinned ones stand by themselves. */
  const current = () => cards.find(card => !card.pinned);
  const shown = () => opening ?? current()?.request ?? null;

  const lens: LensState = {
    root,
    scanner,
    cards: () => cards,
    shown,
    frameOf,
    draw,
    dismiss: remove,
    pin(card) {
      card.at = card.pinned ? null : (frameOf(card)?.getBoundingClientRect() ?? null);
      card.pinned = !card.pinned;
      // a card let go takes the place of the one that followed the pointer
      if (!card.pinned) cards = cards.filter(other => other.pinned || other === card);
      draw();
    },
    activeElement: host.activeElement,
    addStyles: host.addStyles,
  };
  const bringRest = createBringRest(lens);

  /** The second script, drawn with from the moment it is there. */
  async function needRest(): Promise<Outcome<LensRest>> {
    const outcome = await bringRest();
    if (outcome.ok && !rest) {
      rest = outcome.value;
      early.end(cards);
      draw();
    }
    return outcome;
  }

  function dress(): void {
    root.dataset.theme = pageTheme(chosenTheme());
  }
  // In the next frame, which asks for the page's style in any case.
  const pageDress = new MutationObserver(() => requestAnimationFrame(dress));

  /** Draws what there is. The host stands on the page while anything of it does, and not a moment longer. */
  function draw(): void {
    lookAtView();
    const held = host.activeElement()?.closest<HTMLElement>('.td-frame, .td-panel');
    const panel = rest?.panel() ?? null;
    if (cards.length === 0 && !panel) {
      host.remove();
      pageDress.disconnect();
    } else {
      dress();
      // Where a page puts what switches its theme.
      for (const dressed of [document.documentElement, document.body])
        if (dressed) pageDress.observe(dressed, { attributes: true });
      root.lang = t('figures_languageTag');
      root.dir = t('figures_direction');
      host.show(dialog);
    }
    const frames = cards.map(card => {
      const actions = rest?.actions(card) ?? earlyActions(card, lens, needRest);
      return <CardFrame key={card.id} {...{ card, lens, rest, actions }} />;
    });
    const all = (
      <>
        {panel}
        {frames}
      </>
    );
    if (rest) rest.render(all);
    else early.draw(cards, all);
    for (const card of cards) settleFrame(frameOf(card)!, card);
    // The button that was pressed may be gone: the focus goes to what it stood in, not to the page.
    if (!host.activeElement()) held?.focus({ preventScroll: true });
    rest?.cardsChanged();
  }

  function chosenTheme() {
    const view = cards.map(topView).find(({ kind }) => kind === 'entity');
    return (view?.kind === 'entity' ? view.content.display.theme : rest?.theme()) ?? 'auto';
  }

  function remove(card: CardModel): void {
    const focused = frameOf(card)?.contains(host.activeElement());
    cards = cards.filter(other => other !== card);
    draw();
    if (focused) card.request.returnFocus();
  }

  async function open(request: CardRequest): Promise<void> {
    opening = request;
    const { entity, surface } = request;
    const known = knownContent(entity);
    const answer = loadEntity(entity, surface);
    const waiting: CardView = known
      ? { kind: 'entity', content: known, record: null }
      : { kind: 'loading', name: surface };
    const first = known ? waiting : await Promise.race([answer, patience(waiting)]);
    if (opening !== request) return;
    opening = null;
    // What is painted before Preact is there would be painted anew, and fade in again.
    const card = createCard(request, first, rest !== undefined);
    cards = [...cards.filter(other => other.pinned), card];
    dialog = request.dialog;
    draw();
    if (request.via === 'keyboard') frameOf(card)?.focus({ preventScroll: true });
    await painted();
    if (!rest) requestIdleCallback(needRest, { timeout: 200 });
    if (card.brief) {
      card.brief = false;
      draw();
    }
    if (first === waiting) await settle(card, waiting, answer);
  }

  /** Draws the content that came after the card, and says so to those who cannot see it arrive. */
  async function settle(card: CardModel, waiting: CardView, answer: Promise<CardView>): Promise<void> {
    const view = await answer;
    // Painted anew the frame would be another one and fade in again: better than to keep a reader waiting.
    if (!rest) await Promise.race([needRest(), patience(waiting)]);
    if (topView(card) !== waiting || !cards.includes(card)) return;
    card.views = [view];
    if (waiting.kind === 'loading' && view.kind === 'entity') card.said = t('card_arrived', view.content.name);
    draw();
  }

  // It has come for an earlier lens of this frame; painting is for where there is no Preact yet.
  if (globalThis.tidemarkLensRest) void needRest();

  return {
    open,
    shown,
    isPinned: entity => cards.some(card => card.pinned && card.request.entity === entity),
    move(to) {
      const card = current();
      if (opening) Object.assign(opening, to);
      else {
        if (card) card.request = { ...card.request, ...to };
        draw();
      }
    },
    close(isAsked) {
      const all = isAsked && !opening && !current();
      opening = null;
      for (const card of cards) if (all || !card.pinned) remove(card);
    },
    contains: (x, y) =>
      isOn(
        [...root.querySelectorAll('.td-frame, .td-panel, .td-tab')].map(element => element.getBoundingClientRect()),
        x,
        y,
      ),
    cardRect() {
      const card = current() ?? cards.at(-1);
      return (card && frameOf(card)?.getBoundingClientRect()) ?? null;
    },
    isLastWord: () => !opening && cards.some(saysLastWord),
    isClosed: () => !opening && cards.length === 0,
    hasFocus: () => host.activeElement() !== null,
    pageChanged: () => rest?.pageChanged(),
    lookAtFrames: () => rest?.lookAtFrames(),
    withRest: what => void needRest().then(outcome => outcome.ok && what(outcome.value)),
    destroy() {
      opening = null;
      cards = cards.filter(saysLastWord);
      rest?.destroy();
      draw();
    },
  };
}

function patience<T>(value: T): Promise<T> {
  return new Promise(resolve => setTimeout(resolve, patienceMs, value));
}

/** The task after the next frame's callbacks runs when that frame has been handed to the compositor. */
function painted(): Promise<void> {
  return new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
}
