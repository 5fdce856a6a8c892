type Part = { readonly node: Node; readonly begin: number; readonly end: number; within?: Locate };
type Locate = (from: number, to: number) => Text[];

/**
 * Finds the text nodes that stand between two characters of what `units` read as one after the other; `texts` holds what each reads. Asked from left to
 * right, since it goes no farther than asked and never back: looks at few nodes where little is asked for.
 */
export function locateText(units: Iterable<Node>, texts?: readonly string[]): Locate {
  const rest = units[Symbol.iterator]();
  let parts: Part[] = [];
  let count = 0;
  let end = 0;

  return (from, to) => {
    parts = parts.filter(part => part.end > from);
    while (end < to) {
      const { value: node } = rest.next();
      if (!node) break;
      const begin = end;
      end += texts ? texts[count++]!.length : lengthOf(node);
      if (end > from) parts.push({ node, begin, end });
    }
    return parts.flatMap(part => {
      if (part.begin >= to) return [];
      if (part.node.nodeType === Node.TEXT_NODE) return part.node as Text;
      part.within ??= locateText(childrenOf(part.node));
      return part.within(from - part.begin, to - part.begin);
    });
  };
}

function* childrenOf(node: Node): Generator<Node> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child;
}

function lengthOf(node: Node): number {
  const { nodeType } = node;
  if (nodeType === Node.TEXT_NODE) return (node as Text).length;
  return nodeType === Node.COMMENT_NODE || nodeType === Node.PROCESSING_INSTRUCTION_NODE ? 0 : node.textContent!.length;
}
