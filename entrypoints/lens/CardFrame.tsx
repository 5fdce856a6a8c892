import { Card } from '../../components/card/Card.tsx';
import { type CardActions, viewName } from '../../components/card/card-view.ts';
import { type CardModel, topView } from './card-model.ts';
import { drag } from './drag.ts';
import type { LensState } from './lens-state.ts';
import type { LensRest } from './rest-port.ts';

export type CardFrameProps = {
  readonly card: CardModel;
  readonly lens: LensState;
  readonly rest: LensRest | undefined;
  readonly actions: CardActions;
};

/** Holds one card. Where it belongs is settled when it is drawn: `settleFrame`. */
export function CardFrame({ card, lens, rest, actions }: CardFrameProps) {
  const { views, pinned, more, brief, request } = card;
  const view = topView(card);
  const below = views.at(-2);
  const onDragStart = (event: PointerEvent) => {
    if ((event.target as Element).closest('button')) return;
    const { left, top } = lens.frameOf(card)!.getBoundingClientRect();
    drag(event, (dx, dy) => {
      card.at = { x: left + dx, y: top + dy };
      lens.draw();
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    lens.dismiss(card);
  };

  return (
    <div
      class="td-frame"
      role="dialog"
      aria-label={viewName(view)}
      tabIndex={-1}
      aria-busy={brief}
      data-pinned={pinned}
      data-card={card.id}
      data-entity={request.entity}
      onKeyDown={onKeyDown}
    >
      <Card
        view={view}
        back={below ? viewName(below) : null}
        pinned={pinned}
        more={more}
        brief={brief}
        nowMs={Date.now()}
        actions={actions}
        ReceiptBody={rest?.ReceiptBody}
        onDragStart={onDragStart}
      />
      <p class="td-hidden" role="status">
        {card.said}
      </p>
    </div>
  );
}
