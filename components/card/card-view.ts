import type { Figure, ReceiptRead } from '../../utils/figures/snapshot.ts';
import type { CardContent } from '../../utils/messaging/protocol.ts';

/** What a card shows: one entity, one figure's receipt, or why there is nothing to show. */
export type CardView =
  | { readonly kind: 'loading'; readonly name: string }
  | { readonly kind: 'entity'; readonly content: CardContent; readonly record: string | null }
  | { readonly kind: 'receipt'; readonly name: string; readonly receipt: OpenReceipt }
  | { readonly kind: 'notice'; readonly name: string; readonly text: string; readonly retry: boolean };

export type OpenReceipt = {
  readonly record: string;
  /** Key in the snapshot: `flow.7d.eth`. */
  readonly key: string;
  readonly figure: Figure;
  readonly demo: boolean;
  /** Undefined while fetched, a sentence where that failed. */
  readonly reads: readonly ReceiptRead[] | string | undefined;
  /** How many of them are drawn so far, all unless told. */
  readonly drawn?: number;
};

/** Heading of a view, and the name of the way back to it. */
export function viewName(view: CardView): string {
  return view.kind === 'entity' ? view.content.name : view.name;
}

/** What a reader can do in a card. Each is an event; what follows is the owner's. */
export type CardActions = {
  readonly onEntity: (entity: string) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
  readonly onPin: () => void;
  readonly onMove: () => void;
  /** Opens the rarer actions, or closes them. */
  readonly onMore: () => void;
  readonly onRecord: (id: string) => void;
  readonly onReceipt: (record: string, key: string) => void;
  /** False where the browser refused. */
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onNever: () => void;
  readonly onOff: () => void;
  readonly onRetry: () => void;
  readonly onPage: (page: 'options' | 'sector', hash?: string) => void;
  readonly onRefresh: () => void;
  /** Opens the list of what the page names; absent where there is none. */
  readonly onPanel?: () => void;
};
