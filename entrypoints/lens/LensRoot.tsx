import { CardFrame } from './CardFrame.tsx';
import type { CardModel } from './card-model.ts';
import type { LensState } from './lens-state.ts';
import { PanelFrame } from './PanelFrame.tsx';
import type { PanelModel } from './panel-model.ts';

export type LensRootProps = {
  readonly cards: readonly CardModel[];
  readonly panel: PanelModel;
  readonly lens: LensState;
};

/** Everything the lens draws: the panel or its tab, and the cards above it. */
export function LensRoot({ cards, panel, lens }: LensRootProps) {
  return (
    <>
      <PanelFrame panel={panel} lens={lens} />
      {cards.map(card => (
        <CardFrame key={card.id} card={card} lens={lens} />
      ))}
    </>
  );
}
