import { useLayoutEffect, useRef } from 'preact/hooks';
import { Card } from '../../components/card/Card.tsx';
import { viewName } from '../../components/card/card-view.ts';
import { cardActions } from './card-actions.ts';
import { type CardModel, topView } from './card-model.ts';
import { drag } from './drag.ts';
import type { LensState } from './lens-state.ts';
import { keepInside, moveCard, placeCard } from './place-card.ts';

export type CardFrameProps = {
  readonly card: CardModel;
  readonly lens: LensState;
};

/** Holds one card where it belongs: beside its line, or where the reader put it. */
export function CardFrame({ card, lens }: CardFrameProps) {
  const frame = useRef<HTMLDivElement>(null);
  const views = card.views;
  const view = topView(card);
  const pinned = card.pinned;
  const at = card.at;
  useLayoutEffect(() => place(frame.current!, card), [card, views, pinned, at, card.request]);
  useFocusOfNewView(frame, views.length, card);

  const onDragStart = (event: PointerEvent) => {
    if ((event.target as Element).closest('button')) return;
    const { left, top } = frame.current!.getBoundingClientRect();
    const moveBy = (dx: number, dy: number) => {
      card.at = keepInside(frame.current!, { x: left + dx, y: top + dy });
      lens.draw();
    };
    drag(event, moveBy);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    lens.dismiss(card);
  };

  return (
    <div
      ref={frame}
      class="td-frame"
      role="dialog"
      aria-label={viewName(view)}
      tabIndex={-1}
      data-pinned={pinned}
      data-card={card.id}
      data-entity={card.request.entity}
      onKeyDown={onKeyDown}
    >
      <Card
        view={view}
        back={views.length > 1 ? viewName(views.at(-2)!) : null}
        pinned={pinned}
        nowMs={Date.now()}
        actions={cardActions(card, lens)}
        onDragStart={onDragStart}
      />
      <p class="td-hidden" role="status">
        {card.said}
      </p>
    </div>
  );
}

function place(frame: HTMLElement, card: CardModel): void {
  if (card.at) moveCard(frame, keepInside(frame, card.at));
  else placeCard(frame, card.request.lineRect);
}

/** When a view opens over another the button that was pressed is gone: the focus goes to the card, not the page. */
function useFocusOfNewView(frame: { current: HTMLElement | null }, depth: number, card: CardModel): void {
  const before = useRef(depth);
  useLayoutEffect(() => {
    const byKeyboard = before.current === depth && card.request.via === 'keyboard' && depth === 1;
    if (byKeyboard || before.current !== depth) frame.current?.focus({ preventScroll: true });
    before.current = depth;
  }, [frame, depth, card]);
}
