/** Stands for what is no prose (code, an image, a button), so that the words beside it never run together. */
export const GAP = '\ufffc';

/** The pieces of one block as one text. `starts[i]` is where piece i begins; the last entry is the length. */
export type Joined = { readonly text: string; readonly starts: readonly number[] };

/** Joins the text nodes of one block in order: `<b>Ether</b>.fi` reads "Ether.fi". */
export function joinPieces(pieces: readonly string[]): Joined {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.length;
  }
  starts.push(length);
  return { text: pieces.join(''), starts };
}

/**
 * The piece and the offset in it of a place in the joined text. At a seam, `start` belongs to the piece that follows and `end` to the one before,
 * so that a range never begins or ends in a piece of which it holds no character.
 */
export function locate(
  starts: readonly number[],
  offset: number,
  edge: 'start' | 'end',
): { piece: number; offset: number } {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (edge === 'start' ? starts[middle]! <= offset : starts[middle]! < offset) low = middle;
    else high = middle - 1;
  }
  return { piece: low, offset: offset - starts[low]! };
}
