import type { VNode } from 'preact';
import type { CardModel } from './card-model.ts';
import { paint } from './paint.ts';

/** Draws cards until Preact is there to do it. */
export function createEarlyDrawing(root: HTMLElement) {
  let painted: readonly unknown[] = [];
  let listening = new AbortController();
  return {
    /** Anew only where something else is to be seen: what is painted keeps neither focus nor scroll. */
    draw(cards: readonly CardModel[], all: VNode): void {
      const before = painted;
      painted = cards.flatMap(({ id, views, pinned }) => [id, views, pinned]);
      if (painted.length === before.length && painted.every((value, index) => value === before[index])) return;
      listening.abort();
      listening = new AbortController();
      root.replaceChildren(...paint(all, listening.signal));
    },
    /** To be called before Preact draws over what is painted, which takes away where a card was put. */
    end(cards: readonly CardModel[]): void {
      listening.abort();
      for (const card of cards) card.placedFor = [];
    },
  };
}
