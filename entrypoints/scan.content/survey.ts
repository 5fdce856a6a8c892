import { fold } from '../../utils/mentions/fold.ts';
import { blockOf } from './prose.ts';
import { isOneWord } from './seams.ts';

const nodesAtOnce = 400;
const charactersAtOnce = 12_000;
/** Text this long is worth asking what holds it: pages carry their data in script elements. */
const longText = 2_000;
const dataNames = /^(?:script|style|pre|textarea|noscript|template)$/i;

/** What a form may reach over a seam between two text nodes, before and after it. */
const reachBefore = 40;
const reachAfter = 24;

/**
 * Every block below the roots in which one of the expressions finds something, in the order of the page. Touches text nodes alone, since each
 * element looked at costs as much as a text node: where a hit stands is asked on hits. A hit here is only a reason to read the block.
 */
export function* survey(
  roots: Iterable<Node>,
  expressions: readonly RegExp[],
): Generator<Element | ShadowRoot | undefined, void> {
  const seen = new Set<Node>();
  let chunk = new Chunk();
  for (const node of textNodesBelow(roots)) {
    const text = node.data;
    if (text.length > longText && dataNames.test(node.parentElement?.localName ?? '')) continue;
    if (chunk.isFull && !chunk.goesOn(text)) {
      yield* blocksOf(chunk, expressions, seen);
      chunk = new Chunk();
    }
    chunk.add(node, text);
  }
  yield* blocksOf(chunk, expressions, seen);
}

function* textNodesBelow(roots: Iterable<Node>): Generator<Text> {
  for (const root of roots) {
    // An item of a feed is mostly one line; an iterator for each of thousands would stay behind in the document.
    const only = root.firstChild;
    if (only && !only.nextSibling && only.nodeType === Node.TEXT_NODE) {
      yield only as Text;
      continue;
    }
    // A node iterator, not a tree walker, because it keeps its place while the page removes nodes between two slices.
    const iterator = document.createNodeIterator(root, NodeFilter.SHOW_TEXT);
    for (let node = iterator.nextNode(); node; node = iterator.nextNode()) yield node as Text;
  }
}

function* blocksOf(
  chunk: Chunk,
  expressions: readonly RegExp[],
  seen: Set<Node>,
): Generator<Element | ShadowRoot | undefined> {
  for (const node of chunk.hits(expressions)) {
    const block = blockOf(node);
    if (!block || seen.has(block)) continue;
    seen.add(block);
    yield block;
  }
  yield undefined;
}

class Chunk {
  readonly nodes: Text[] = [];
  length = 0;
  readonly #texts: string[] = [];
  /** Indices of nodes whose text may go on a word of the node before. */
  readonly #seams: number[] = [];
  #before = 0;

  get isFull(): boolean {
    return this.nodes.length >= nodesAtOnce || this.length >= charactersAtOnce;
  }

  /** Whether this text may go on a word of the last one. A chunk does not end there, unless it grew far too long. */
  goesOn(text: string): boolean {
    return isOneWord(this.#before, text.charCodeAt(0)) && this.nodes.length < 4 * nodesAtOnce;
  }

  add(node: Text, text: string): void {
    if (isOneWord(this.#before, text.charCodeAt(0))) this.#seams.push(this.nodes.length);
    this.#before = text.charCodeAt(text.length - 1);
    this.nodes.push(node);
    this.#texts.push(text);
    this.length += text.length;
  }

  /** Nodes in which, or at the start of which, something was found. */
  hits(expressions: readonly RegExp[]): Text[] {
    const whole = this.#texts.join('');
    const texts = fold(whole).text === whole ? this.#texts : this.#texts.map(text => fold(text).text);
    const seams = this.#seams.filter(index => blockOf(this.nodes[index - 1]!) === blockOf(this.nodes[index]!));
    const windows = aroundSeams(texts, seams);
    const found = new Set<number>();
    for (const expression of expressions) {
      for (const index of piecesWith(expression, texts)) found.add(index);
      for (const index of piecesWith(expression, windows)) found.add(seams[index]!);
    }
    return [...found].sort((a, b) => a - b).map(index => this.nodes[index]!);
  }
}

/** The text around each seam, read over it. */
function aroundSeams(texts: readonly string[], seams: readonly number[]): string[] {
  if (seams.length === 0) return [];
  const isSeam = new Set(seams);
  const places: number[] = [];
  let joined = '';
  texts.forEach((text, index) => {
    if (isSeam.has(index)) places.push(joined.length);
    else joined += '\n';
    joined += text;
  });
  return places.map(place => joined.slice(Math.max(0, place - reachBefore), place + reachAfter));
}

/** Indices of the texts in which the expression finds something. */
function piecesWith(expression: RegExp, texts: readonly string[]): number[] {
  const found: number[] = [];
  const joined = texts.join('\n');
  let index = 0;
  let end = texts[0]?.length ?? 0;
  expression.lastIndex = 0;
  for (let match = expression.exec(joined); match; match = expression.exec(joined)) {
    while (match.index > end) end += texts[++index]!.length + 1;
    found.push(index);
    // One hit is enough to have the whole block read.
    expression.lastIndex = end + 1;
  }
  return found;
}
