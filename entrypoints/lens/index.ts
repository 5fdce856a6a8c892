import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLens } from './create-lens.ts';

/** Injected into a frame on its first engagement; the scanner that asked for it makes itself one. */
export default defineUnlistedScript(() => {
  globalThis.tidemarkLens = createLens;
});
