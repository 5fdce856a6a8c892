import * as v from 'valibot';
import { defaultSettings } from '../settings/defaults.ts';
import { displayFields } from '../settings/schemas.ts';
import type { DisplaySettings } from '../settings/settings.ts';
import { recall, remember } from './page-memory.ts';

const key = 'display';
const stored = v.pipe(v.string(), v.parseJson(), v.object(displayFields));

/**
 * How figures were shown when a surface was last open. The settings themselves lie with the background, which may
 * have to be woken first; this is there in the first frame, and right unless another browser changed it meanwhile.
 */
export function rememberedDisplay(): DisplaySettings {
  const parsed = v.safeParse(stored, recall(key));
  return parsed.success ? parsed.output : defaultSettings.display;
}

export function rememberDisplay(display: DisplaySettings): void {
  remember(key, JSON.stringify(display));
}
