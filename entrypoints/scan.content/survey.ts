import { fold } from '../../utils/mentions/fold.ts';
import { locateTexts } from './locate-texts.ts';
import { blockOf, isSkippedName } from './prose.ts';

const unitsAtOnce = 200;
const charactersAtOnce = 6_000;
/** Nodes without any text are walked over too. */
const nodesAtOnce = 2_000;

/** What is read as one text holds so many elements beside each other, so many levels of them, and so many characters at most. */
const widest = 32;
const tooDeep = ':scope > * > * > * > * > *';
const longest = 4_000;

/**
 * Every block below the roots in which one of the expressions finds something, in the order of the page. Asks the browser for the text of
 * whole small elements: each node that a script looks at costs ten times as much as its text. What stands in two nodes reads as one word
 * there, so the expressions know no edges of words; a hit here is only a reason to read the block.
 */
export function* survey(
  roots: Iterable<Node>,
  expressions: readonly RegExp[],
  /** Where to begin below the first root, if not at its start. */
  start?: Node,
  /** Whether a text that holds a hit is worth reading, words having edges. */
  isWorthReading: (text: string) => boolean = () => true,
): Generator<Element | ShadowRoot | undefined, void> {
  const seen = new Set<Node>();
  /** A live range, since it keeps its place while the page takes nodes away between two slices: from inside the next node it moves to where that stood. */
  const place = document.createRange();
  let units: Node[] = [];
  let texts: string[] = [];
  let length = 0;
  let looked = 0;

  function* blocksOfChunk() {
    const blocks = hitBlocks(units, texts, expressions, isWorthReading);
    units = [];
    texts = [];
    length = looked = 0;
    for (const block of blocks) {
      if (seen.has(block)) continue;
      seen.add(block);
      yield block;
    }
    yield undefined;
  }

  let first = start;
  for (const root of roots) {
    let node: Node | null = first ?? root;
    first = undefined;
    // Whether it is small would be asked of the whole page.
    const whole = root === document.body;
    while (node) {
      const text: string | undefined = whole && node === root ? undefined : textOf(node);
      if (text) {
        units.push(node);
        texts.push(text);
        length += text.length;
      }
      node = (text === undefined && node.firstChild) || nodeAfter(node, root);
      if (++looked < nodesAtOnce && units.length < unitsAtOnce && length < charactersAtOnce) continue;
      // Not to before the node: that counts its siblings.
      if (node) place.selectNodeContents(node);
      yield* blocksOfChunk();
      if (node && !(place.startContainer === node && root.contains(node))) node = nodeAt(place, root);
    }
  }
  yield* blocksOfChunk();
}

/** Empty where nothing is to be read, undefined where the node's children are looked at one by one. */
function textOf(node: Node): string | undefined {
  const { nodeType } = node;
  if (nodeType === Node.TEXT_NODE) return (node as Text).data;
  if (nodeType !== Node.ELEMENT_NODE) return nodeType === Node.COMMENT_NODE ? '' : undefined;
  const element = node as Element;
  if (isSkippedName(element)) return '';
  const inner = element.childElementCount;
  if (inner > widest || (inner > 0 && element.querySelector(tooDeep))) return;
  const text = element.textContent!;
  return text.length > longest && inner > 0 ? undefined : text;
}

/** What follows `node` and all it holds, within `root`. */
function nodeAfter(node: Node, root: Node): Node | null {
  for (let at: Node | null = node; at && at !== root; at = at.parentNode) {
    const next = at.nextSibling;
    if (next) return next;
  }
  return null;
}

function nodeAt({ startContainer, startOffset }: Range, root: Node): Node | null {
  if (!root.contains(startContainer)) return null;
  return startContainer.childNodes[startOffset] ?? nodeAfter(startContainer, root);
}

/** All of a chunk at once: while one block is read, the page may change the others. */
function hitBlocks(
  units: readonly Node[],
  texts: readonly string[],
  expressions: readonly RegExp[],
  isWorthReading: (text: string) => boolean,
): Set<Element | ShadowRoot> {
  const blocks = new Set<Element | ShadowRoot>();
  const { text, origin } = fold(texts.join(''));
  for (const expression of expressions) {
    const textsAt = locateTexts(units, texts);
    for (const [start, end] of hitsIn(text, expression)) {
      const nodes = origin ? textsAt(origin[start]!, origin[end - 1]! + 1) : textsAt(start, end);
      if (!isWorthReading(nodes.map(node => node.data).join(''))) continue;
      for (const node of nodes) {
        const block = blockOf(node);
        if (block) blocks.add(block);
      }
    }
  }
  return blocks;
}

/** All before any is looked at: `isWorthReading` may use the same expression. */
function hitsIn(text: string, expression: RegExp): [start: number, end: number][] {
  const hits: [number, number][] = [];
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text))
    hits.push([match.index, expression.lastIndex]);
  return hits;
}
