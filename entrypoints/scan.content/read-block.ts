import { GAP, type Joined, joinPieces } from '../../utils/mentions/join.ts';
import { holdsNoProse, isGap, isInline } from './prose.ts';
import { isOneWord } from './seams.ts';

/** One unbroken stretch of a block's text; `nodes[i]` holds piece i, null where the piece stands for something else. */
export type Run = Joined & { readonly nodes: readonly (Text | null)[] };

/** Past this many characters a run ends at the next space, so that one endless paragraph is not matched in one go. */
const longRun = 4_000;
const childrenAtOnce = 200;

/**
 * Reads the block's own text, what its inline elements hold included, what its inner blocks hold left out. Yields now and then, so that a block
 * with very many children can be read in slices.
 */
export function* readBlock(block: Node): Generator<undefined, Run[]> {
  const runs: Run[] = [];
  let nodes: (Text | null)[] = [];
  let pieces: string[] = [];
  let length = 0;
  let lastCode = 0;
  /** Inline elements entered or left since the last piece. */
  let crossed: Element[] = [];

  function endRun(): void {
    if (length > 0) runs.push({ ...joinPieces(pieces), nodes });
    nodes = [];
    pieces = [];
    length = 0;
    lastCode = 0;
    crossed = [];
  }

  function add(piece: string, node: Text | null): void {
    if (crossed.length > 0 && isOneWord(lastCode, piece.charCodeAt(0)) && !crossed.every(isSeamless)) endRun();
    crossed = [];
    if (piece) lastCode = piece.charCodeAt(piece.length - 1);
    nodes.push(node);
    pieces.push(piece);
    length += piece.length;
    if (length > longRun && /\s$/.test(piece)) endRun();
  }

  function read(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) add((node as Text).data, node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) readElement(node as Element);
  }

  function readElement(element: Element): void {
    if (element.localName === 'br') add('\n', null);
    else if (isGap(element)) add(GAP, null);
    else if (!isInline(element)) endRun();
    else if (holdsNoProse(element)) add(GAP, null);
    else {
      crossed.push(element);
      for (let child = element.firstChild; child; child = child.nextSibling) read(child);
      crossed.push(element);
    }
  }

  let count = 0;
  for (let child = block.firstChild; child; child = child.nextSibling) {
    read(child);
    if (++count % childrenAtOnce === 0) {
      yield;
      // The page may have taken the child away meanwhile; its removal brings the block back here.
      if (child.parentNode !== block) break;
    }
  }
  endRun();
  return runs;
}

/** Whether text runs through the element's edges: `<b>Ether</b>.fi` does, a row of badges made of spans does not. */
function isSeamless(element: Element): boolean {
  const style = getComputedStyle(element);
  const edges = [style.paddingInlineStart, style.paddingInlineEnd, style.marginInlineStart, style.marginInlineEnd];
  return /^(?:inline|contents|ruby)/.test(style.display) && edges.every(edge => edge === '0px');
}
