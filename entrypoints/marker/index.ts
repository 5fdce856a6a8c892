import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startScanner } from '../scan.content/scanner.ts';

/** Injected into a frame in which a form was found: a page without one never pays for it. */
export default defineUnlistedScript(() => {
  globalThis.tidemarkMarker = startScanner;
});
