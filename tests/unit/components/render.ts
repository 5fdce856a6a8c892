import { parseHTML } from 'linkedom';
import { type ComponentChild, render } from 'preact';
import { useEnglish } from '../language/english.ts';

/** Draws a piece of interface into a document of its own; `act` lets what was changed settle. */
export function draw(piece: ComponentChild): { root: HTMLElement; again(piece: ComponentChild): void } {
  useEnglish();
  const { document } = parseHTML('<!doctype html><html><body><main></main></body></html>');
  Object.assign(globalThis, { document });
  const root = document.querySelector('main') as unknown as HTMLElement;
  render(piece, root);
  return { root, again: next => render(next, root) };
}

export const texts = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(element => (element.textContent ?? '').replaceAll('\u00a0', ' '));
