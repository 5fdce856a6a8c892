/** A node and the hosts of the shadow roots around it, outermost first. */
function pathTo(node: Node): Node[] {
  const path = [node];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode())
    path.unshift(root.host);
  return path;
}

/** Whether `b` comes after `a` on the page; what stands in a shadow root comes at its host's place. */
export function comesAfter(a: Node, b: Node): boolean {
  const position = a.compareDocumentPosition(b);
  if (!(position & Node.DOCUMENT_POSITION_DISCONNECTED)) return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const pathA = pathTo(a);
  const pathB = pathTo(b);
  let depth = 0;
  while (pathA[depth] === pathB[depth] && depth < pathA.length) depth++;
  const [one, other] = [pathA[depth], pathB[depth]];
  if (!one || !other) return other !== undefined;
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** How many of the nodes, given in the order of the page, come before `node`. */
export function countBefore(node: Node, count: number, nodeAt: (index: number) => Node): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comesAfter(nodeAt(middle), node)) low = middle + 1;
    else high = middle;
  }
  return low;
}
