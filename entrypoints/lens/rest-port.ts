import type { ComponentType, VNode } from 'preact';
import type { CardActions } from '../../components/card/card-view.ts';
import type { ReceiptBodyProps } from '../../components/card/ReceiptBody.tsx';
import type { EntityId } from '../../utils/mentions/mention.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';
import type { CardModel } from './card-model.ts';
import type { LensState } from './lens-state.ts';
import type { MentionCard } from './mention-card.ts';
import type { shared } from './shared.ts';

/**
 * What the second script offers: Preact, which takes over what the first has painted, all that follows once a reader
 * has a card in sight, and the page panel.
 */
export type LensRest = {
  render(all: VNode): void;
  readonly ReceiptBody: ComponentType<ReceiptBodyProps>;
  actions(card: CardModel): CardActions;
  /** The panel, or the tab that opens it. Null where neither is there. */
  panel(): VNode | null;
  /** The theme that the panel's rows came with. */
  theme(): DisplaySettings['theme'] | undefined;
  togglePanel(): void;
  /** What the page names, or how its site is read, has changed. */
  pageChanged(): void;
  /** The frames of the page may name something else. */
  lookAtFrames(): void;
  /** Cards came, went or changed. */
  cardsChanged(): void;
  /** Opens the card of the next or previous mention, with the focus in it. */
  step(direction: 1 | -1, card: MentionCard): void;
  /** Leads to the nth mention of an entity. False if the page no longer holds it. */
  reveal(entity: EntityId, occurrence: number): boolean;
  destroy(): void;
};

declare global {
  /** Set by the second script when it has run. */
  var tidemarkLensRest: ((lens: LensState) => LensRest) | undefined;
  /** Set by the first for the second, which does not bring again what is there. */
  var tidemarkLensShared: typeof shared;
}
