import type * as hooks from 'preact/hooks';

type Hooks = Pick<typeof hooks, 'useState'>;

let real: Hooks | null = null;

/** Stands for `preact/hooks` in the first script: before Preact is there nothing is drawn twice, so no state changes. */
export const useState = (<T>(initial: T) => (real ? real.useState(initial) : [initial, () => {}])) as Hooks['useState'];

export function takeHooks(hooks: Hooks | null): void {
  real = hooks;
}
