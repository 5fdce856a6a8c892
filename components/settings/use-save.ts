import { useState } from 'preact/hooks';
import type { Failure } from '../../utils/messaging/outcome.ts';

/** Stores a value; answers what went wrong, or null. */
export type Save<Value> = (value: Value) => Promise<Failure | null>;

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed';

/** A save with its state and, where it failed, the sentence to show in place. */
export function useSave<Value>(save: Save<Value>): { state: SaveState; failure: string | null; run: Save<Value> } {
  const [state, setState] = useState<SaveState>('idle');
  const [failure, setFailure] = useState<string | null>(null);
  const run: Save<Value> = async value => {
    setState('saving');
    const failed = await save(value);
    setState(failed ? 'failed' : 'saved');
    setFailure(failed?.message ?? null);
    return failed;
  };
  return { state, failure, run };
}
