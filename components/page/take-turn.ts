import { afterFrame } from '../../utils/pages/after-frame.ts';

const waiting: (() => void)[] = [];
let running = false;

/**
 * Has `work` done in a task of its own, one such task a frame for the whole page: done before the frame it would share
 * its task with the layout of it. Returns what withdraws it.
 */
export function takeTurn(work: () => void): () => void {
  waiting.push(work);
  if (!running) afterFrame(next);
  running = true;
  return () => {
    const at = waiting.indexOf(work);
    if (at >= 0) waiting.splice(at, 1);
  };
}

/** Calls back once nobody waits for a turn any more. Returns what withdraws it. */
export function whenAllHadTurns(callback: () => void): () => void {
  const look = () => {
    if (waiting.length === 0) callback();
    else withdraw = takeTurn(look);
  };
  let withdraw = takeTurn(look);
  return () => withdraw();
}

function next(): void {
  waiting.shift()?.();
  running = waiting.length > 0;
  if (running) afterFrame(next);
}
