import { render } from 'preact';
import { ReceiptBody } from '../../components/card/ReceiptBody.tsx';
import { sendNative } from '../../utils/messaging/send-native.ts';
import { takeHook } from '../lens/early-hooks.ts';
import type { LensState } from '../lens/lens-state.ts';
import type { LensRest } from '../lens/rest-port.ts';
import { cardActions } from './card-actions.ts';
import { createClock } from './clock.ts';
import { createPanel } from './create-panel.tsx';
import css from './lens-rest.css?inline';
import { onNewFigures } from './on-new-figures.ts';
import { renewCards } from './renew-cards.ts';
import { createStepper } from './stepper.ts';
import { useState } from './use-state.ts';

/** What follows once a reader has a card in sight, for one lens. */
export function createRest(lens: LensState): LensRest {
  const { cards, draw, root } = lens;
  takeHook(useState);
  lens.addStyles(css);
  const stepper = createStepper(lens);
  const panel = createPanel(lens, stepper.reveal);
  const followClock = createClock(cards, draw);
  const stopRenewing = onNewFigures(async () => {
    await Promise.all([renewCards(cards()), panel.renew()]);
    draw();
  });
  /** The page panel stands beside the whole page, wherever in it a card is open. */
  async function togglePanel(): Promise<void> {
    if (self === top || !(await sendNative('tab.panel', {})).ok) panel.toggle();
  }

  return {
    render: all => render(all, root),
    ReceiptBody,
    actions: card => cardActions(card, lens, togglePanel),
    panel: panel.drawn,
    theme: panel.theme,
    togglePanel: panel.toggle,
    pageChanged: panel.pageChanged,
    lookAtFrames: panel.lookAtFrames,
    cardsChanged: followClock,
    step: stepper.step,
    reveal: stepper.reveal,
    destroy() {
      stopRenewing();
      panel.end();
    },
  };
}
