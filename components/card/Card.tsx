import type { ComponentType } from 'preact';
import { t } from '../../utils/language/translate.ts';
import { CardFooter } from './CardFooter.tsx';
import { CardHeader } from './CardHeader.tsx';
import { type CardActions, type CardView, viewName } from './card-view.ts';
import { EntityBody } from './EntityBody.tsx';
import type { ReceiptBodyProps } from './ReceiptBody.tsx';

export type CardProps = {
  readonly view: CardView;
  /** Name of the view below this one, null where there is none. */
  readonly back: string | null;
  readonly pinned: boolean;
  /** Whether the rarer actions are open. */
  readonly more: boolean;
  /** Only what stands at its top, as much as a first frame shows; all unless told. */
  readonly brief?: boolean | undefined;
  readonly nowMs: number;
  readonly actions: CardActions;
  /** Draws receipts; absent while its code is on its way. */
  readonly ReceiptBody: ComponentType<ReceiptBodyProps> | undefined;
  /** The owner may drag the card by it while it is pinned. */
  readonly onDragStart?: ((event: PointerEvent) => void) | undefined;
};

/** One card: header, what there is to know, and where it comes from. Values in, events out. */
export function Card({ view, back, pinned, more, brief, nowMs, actions, ReceiptBody, onDragStart }: CardProps) {
  return (
    <div class="td-card" data-view={view.kind}>
      <CardHeader view={view} back={back} pinned={pinned} actions={actions} onDragStart={onDragStart} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="td-card-body" key={viewKey(view)} tabIndex={0} aria-label={viewName(view)}>
        <Body view={view} brief={brief} actions={actions} ReceiptBody={ReceiptBody} />
      </section>
      <CardFooter view={view} more={more} nowMs={nowMs} actions={actions} />
    </div>
  );
}

function Body({ view, brief, actions, ReceiptBody }: Pick<CardProps, 'view' | 'brief' | 'actions' | 'ReceiptBody'>) {
  switch (view.kind) {
    case 'loading':
      return (
        <p class="td-card-wait" aria-busy="true">
          {t('card_loading', view.name)}
        </p>
      );
    case 'notice':
      return (
        <p class="td-card-notice" role="alert">
          {view.text}{' '}
          {view.retry && (
            <button type="button" class="td-button" onClick={actions.onRetry}>
              {t('card_retry')}
            </button>
          )}
        </p>
      );
    case 'receipt':
      return ReceiptBody && <ReceiptBody name={view.name} receipt={view.receipt} onCopy={actions.onCopy} />;
    case 'entity':
      return <EntityBody content={view.content} record={view.record} brief={brief} actions={actions} />;
  }
}

/** A new view starts at its top. */
function viewKey(view: CardView): string {
  return view.kind === 'receipt' ? `receipt ${view.receipt.key}` : `${view.kind} ${viewName(view)}`;
}
