import { type Component, options, type VNode } from 'preact';
import type * as hooks from 'preact/hooks';

type Owner = Component & { cells?: [value: unknown, set: (value: unknown) => void][] };

let owner: Owner;
let next = 0;

// Called before a component draws; by this name Preact's own hooks and signals know it.
(options as { __r?: (vnode: VNode & { __c: Owner }) => void }).__r = ({ __c }) => {
  owner = __c;
  next = 0;
};

/**
 * Preact's hook of that name for values, and no other hook: nothing in the lens uses more, and those of Preact come
 * together or not at all.
 */
export const useState = (<Value>(initial: Value) => {
  const { cells = [] } = owner;
  const component = owner;
  const at = next++;
  component.cells = cells;
  cells[at] ??= [
    initial,
    value => {
      cells[at]![0] = value;
      component.forceUpdate();
    },
  ];
  return [...cells[at]];
}) as typeof hooks.useState;
