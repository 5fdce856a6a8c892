import type { ComponentChildren } from 'preact';

/** Stands for `preact` in the first script, as far as `preact/jsx-runtime` needs it to make elements. */
export const options: Record<string, never> = {};

export function Fragment(props: { children?: ComponentChildren }): ComponentChildren {
  return props.children;
}
