/** A stretch of what several nodes read one after the other: what `node` reads, from `begin` to `end`. */
export type Stretch = { node: Node; begin: number; end: number; within?: Stretch | undefined };

/**
 * The stretch, inside of the given one, of the text node that holds the character at an offset. Asked from left to right, since it remembers where it
 * was and never goes back: a node with thousands of children is gone through once.
 */
export function locateText(stretch: Stretch, at: number): Stretch {
  while (stretch.node.firstChild) {
    stretch.within ??= first(stretch);
    stretch = stretch.within;
    while (stretch.end <= at) toNext(stretch);
  }
  return stretch;
}

function first({ node, begin }: Stretch): Stretch {
  const child = node.firstChild!;
  return { node: child, begin, end: begin + lengthOf(child) };
}

function toNext(stretch: Stretch): void {
  stretch.node = stretch.node.nextSibling!;
  stretch.begin = stretch.end;
  stretch.end += lengthOf(stretch.node);
  stretch.within = undefined;
}

function lengthOf(node: Node): number {
  const { nodeType } = node;
  if (nodeType === Node.TEXT_NODE) return (node as Text).length;
  return nodeType === Node.COMMENT_NODE || nodeType === Node.PROCESSING_INSTRUCTION_NODE ? 0 : node.textContent!.length;
}
