/** A stretch of a file that a reader sees as text: `text` comes from `start`–`end` of the file (longer where it was escaped). */
export type Piece = { readonly text: string; readonly start: number; readonly end: number };

/** What a page would show as one block: a paragraph, a list item, a cell. */
export type Block = readonly Piece[];

/** Where a place in the block's joined text came from in the file. */
export function sourceOffset(piece: Piece, offset: number): number {
  if (piece.text.length === piece.end - piece.start) return piece.start + offset;
  return offset === 0 ? piece.start : piece.end;
}
