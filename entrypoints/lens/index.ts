import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLens } from './create-lens.ts';
import { shared } from './shared.ts';

/** Injected into a frame on its first engagement; the scanner that asked for it makes itself one. */
export default defineUnlistedScript(() => {
  globalThis.tidemarkLens = createLens;
  globalThis.tidemarkLensShared = shared;
  // An older one stands on what an older lens has shared.
  globalThis.tidemarkLensRest = undefined;
});
