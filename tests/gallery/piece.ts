import type { ComponentChildren } from 'preact';

/** One component in one state. */
export type Piece = {
  /** `<component>/<state>`, unique; the picture's file name. */
  readonly id: string;
  /** Width of the frame in px. */
  readonly width: number;
  readonly draw: () => ComponentChildren;
};

/** The states of one component as pieces. */
export function pieces(
  component: string,
  width: number,
  states: Readonly<Record<string, () => ComponentChildren>>,
): Piece[] {
  return Object.entries(states).map(([state, draw]) => ({ id: `${component}/${state}`, width, draw }));
}
