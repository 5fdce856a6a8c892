import { type Signal, signal } from '@preact/signals';
import type { CardView } from '../../components/card/card-view.ts';
import type { CardRequest } from '../scan.content/lens-port.ts';

/** One card on the page: a stack of views, the newest in sight. */
export type CardModel = {
  readonly id: number;
  readonly request: CardRequest;
  readonly views: Signal<readonly CardView[]>;
  readonly pinned: Signal<boolean>;
  /** Where it was dragged or pinned, in viewport px; null while it is placed beside its line. */
  readonly at: Signal<{ readonly x: number; readonly y: number } | null>;
  /** Spoken when something arrives. */
  readonly said: Signal<string>;
};

let count = 0;

export function createCard(request: CardRequest, view: CardView): CardModel {
  count += 1;
  return {
    id: count,
    request,
    views: signal<readonly CardView[]>([view]),
    pinned: signal(false),
    at: signal(null),
    said: signal(''),
  };
}

export function topView(card: CardModel): CardView {
  return card.views.value.at(-1)!;
}

export function replaceTop(card: CardModel, view: CardView): void {
  card.views.value = [...card.views.value.slice(0, -1), view];
}
