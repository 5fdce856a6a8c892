import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createRest } from './create-rest.ts';

/** Injected into a frame once a card is in sight there, or a reader asks for what it does. */
export default defineUnlistedScript(() => {
  globalThis.tidemarkLensRest = createRest;
});
