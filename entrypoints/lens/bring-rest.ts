import type { Outcome } from '../../utils/messaging/outcome.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import type { LensState } from './lens-state.ts';
import type { LensRest } from './rest-port.ts';

export type BringRest = () => Promise<Outcome<LensRest>>;

/** Has the second script brought into the frame, once; what failed may be asked for again. */
export function createBringRest(lens: LensState): BringRest {
  let bringing: ReturnType<BringRest> | undefined;
  const bring: BringRest = async () => {
    const outcome = globalThis.tidemarkLensRest
      ? { ok: true as const }
      : await sendNative('reading.part', { part: 'lens-rest' });
    if (lens.scanner.signal.aborted) return { ok: false, error: { code: 'gone', message: '' } };
    const value = globalThis.tidemarkLensRest?.(lens);
    if (value) return { ok: true, value };
    bringing = undefined;
    return outcome.ok ? { ok: false, error: { code: 'no-background', message: '' } } : outcome;
  };
  return () => {
    bringing ??= bring();
    return bringing;
  };
}
