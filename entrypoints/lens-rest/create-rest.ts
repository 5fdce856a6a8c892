import { render } from 'preact';
import * as hooks from 'preact/hooks';
import { ReceiptBody } from '../../components/card/ReceiptBody.tsx';
import { takeHooks } from '../lens/early-hooks.ts';
import type { LensState } from '../lens/lens-state.ts';
import type { LensRest } from '../lens/rest-port.ts';
import { cardActions } from './card-actions.ts';
import { createClock } from './clock.ts';
import { createPanel } from './create-panel.tsx';
import css from './lens-rest.css?inline';
import { onNewFigures } from './on-new-figures.ts';
import { renewCards } from './renew-cards.ts';
import { createStepper } from './stepper.ts';

/** What follows once a reader has a card in sight, for one lens. */
export function createRest(lens: LensState): LensRest {
  const { cards, draw, root } = lens;
  takeHooks(hooks);
  lens.addStyles(css);
  const stepper = createStepper(lens);
  const panel = createPanel(lens, stepper.reveal);
  const followClock = createClock(cards, draw);
  const stopRenewing = onNewFigures(async () => {
    await Promise.all([renewCards(cards()), panel.renew()]);
    draw();
  });
  return {
    render: all => render(all, root),
    ReceiptBody,
    actions: card => cardActions(card, lens, panel.toggle),
    panel: panel.drawn,
    theme: panel.theme,
    togglePanel: panel.toggle,
    pageChanged: panel.pageChanged,
    cardsChanged: followClock,
    step: stepper.step,
    reveal: stepper.reveal,
    destroy() {
      stopRenewing();
      render(null, root);
    },
  };
}
