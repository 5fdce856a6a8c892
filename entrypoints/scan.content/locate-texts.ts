/** A stretch of what several nodes read one after the other: what `node` reads, from `begin` to `end`. */
type Stretch = { node: Node; begin: number; end: number; within?: Stretch | undefined };

/**
 * Finds the text nodes that stand between two characters of what `units` read as one after the other; `texts` holds what each reads. Asked from left to
 * right, since it remembers where it was and never goes back: a node with thousands of children is gone through once.
 */
export function locateTexts(units: readonly Node[], texts: readonly string[]) {
  let count = 0;
  let unit: Stretch | undefined;

  return (from: number, to: number): Text[] => {
    const found: Text[] = [];
    for (let at = from; at < to; ) {
      while (!unit || unit.end <= at) {
        const begin: number = unit?.end ?? 0;
        unit = { node: units[count]!, begin, end: begin + texts[count++]!.length };
      }
      const { node, end } = textAt(unit, at);
      found.push(node as Text);
      at = end;
    }
    return found;
  };
}

/** The stretch of the text node that holds the character. */
function textAt(stretch: Stretch, at: number): Stretch {
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
