import { quietWords } from 'virtual:tidemark-quiet-words';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Injected where the reader wants the words marked that pages are full of. */
export default defineUnlistedScript(() => {
  globalThis.tidemarkQuietWords = quietWords;
});
