import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createLens } from './create-lens.tsx';

/** Injected into a frame on its first engagement; a second injection finds the first one's work. */
export default defineUnlistedScript(() => {
  globalThis.tidemarkLens ??= createLens();
});
