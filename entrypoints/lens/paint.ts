import type { ComponentChildren, FunctionComponent, VNode } from 'preact';

type Handler = (event: Event) => void;

/**
 * The nodes that Preact would make of `children`, made once: the first card of a page is drawn before Preact is there,
 * which takes these nodes over when it draws the same again. `signal` ends their listeners then. Attributes follow
 * Preact's rules, for a false one that has a dash in its name says so.
 */
export function paint(children: ComponentChildren, signal: AbortSignal, svg = false): Node[] {
  if (Array.isArray(children)) return children.flatMap(child => paint(child, signal, svg));
  if (children === null || children === undefined || typeof children === 'boolean') return [];
  if (typeof children !== 'object') return [document.createTextNode(String(children))];
  const { type, props } = children as VNode<Record<string, unknown>>;
  if (typeof type === 'function') return paint((type as FunctionComponent)(props), signal, svg);
  const inSvg = svg || type === 'svg';
  const element = document.createElementNS(`http://www.w3.org/${inSvg ? '2000/svg' : '1999/xhtml'}`, type as string);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2).toLowerCase(), value as Handler, { signal });
    } else if (name !== 'children' && value !== null && value !== undefined && (value !== false || name[4] === '-')) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(...paint(props.children as ComponentChildren, signal, inSvg));
  return [element];
}
