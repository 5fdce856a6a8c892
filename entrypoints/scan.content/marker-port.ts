import type { CompiledForms } from '../../utils/mentions/compiled-dictionary.ts';
import type { startScanner } from './scanner.ts';

declare global {
  /** Set by what reads and marks when its script has run, in the same isolated world. */
  var tidemarkMarker: typeof startScanner | undefined;
  var tidemarkQuietWords: CompiledForms | undefined;
}
