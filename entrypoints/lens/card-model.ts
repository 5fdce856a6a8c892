import type { CardView } from '../../components/card/card-view.ts';
import type { CardRequest } from './drawing.ts';

/** One card on the page. Whoever changes it draws the lens anew afterwards. */
export type CardModel = {
  readonly id: number;
  request: CardRequest;
  /** A stack, the last one in sight. */
  views: readonly CardView[];
  pinned: boolean;
  /** Whether the rarer actions are open. */
  more: boolean;
  /** Drawn without its lower part, until that much has been painted. */
  brief: boolean;
  /** Where it was dragged or pinned, in viewport px; null while it is placed beside its line. */
  at: { readonly x: number; readonly y: number } | null;
  /** Spoken when something arrives. */
  said: string;
  /** What it was last placed for. */
  placedFor: readonly unknown[];
};

let count = 0;

export function createCard(request: CardRequest, view: CardView, brief: boolean): CardModel {
  count += 1;
  return {
    id: count,
    request,
    views: [view],
    pinned: false,
    more: false,
    brief,
    at: null,
    said: '',
    placedFor: [],
  };
}

export function topView(card: CardModel): CardView {
  return card.views.at(-1)!;
}

/** Whether it tells what ended marks here, for good: it stays when they have gone, until the reader has read it. */
export function saysLastWord(card: CardModel): boolean {
  const view = topView(card);
  return view.kind === 'notice' && !view.retry;
}
