import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { whenAllHadTurns } from '../../../components/page/take-turn.ts';
import { useEnglish } from '../language/english.ts';

/** Frames for documents that nobody paints: each comes in the next turn. */
export function withFrames(): void {
  const requestAnimationFrame = (work: (timeMs: number) => void) => setImmediate(() => work(performance.now()));
  const cancelAnimationFrame = (frame: NodeJS.Immediate) => clearImmediate(frame);
  Object.assign(globalThis, { requestAnimationFrame, cancelAnimationFrame });
}

/** Resolves once everything is there of what is drawn a handful a frame. */
export function allDrawn(): Promise<void> {
  return new Promise(resolve => void whenAllHadTurns(resolve));
}

/** Draws a piece of interface in English into a document of its own. */
export function draw(piece: ComponentChild): { root: HTMLElement; again(piece: ComponentChild): void } {
  useEnglish();
  return drawAsChosen(piece);
}

/** The same in the language that was chosen. */
export function drawAsChosen(piece: ComponentChild): { root: HTMLElement; again(piece: ComponentChild): void } {
  const { document } = parseHTML('<!doctype html><html><body><main></main></body></html>');
  Object.assign(globalThis, { document });
  const root = document.querySelector('main') as unknown as HTMLElement;
  render(piece, root);
  return { root, again: next => render(next, root) };
}

export const texts = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(element => (element.textContent ?? '').replaceAll('\u00a0', ' '));
