/** The colours of `sector.css`. */
const colors = 6;

/** Dash patterns in px; with the colours they make 18 lines that no two share. */
const dashes: readonly (readonly number[])[] = [[], [6, 3], [2, 3]];

/** How the nth line is drawn: colour as a token's name, and dash. */
export function lineStyle(index: number): { readonly color: string; readonly dash: readonly number[] } {
  const dash = dashes[Math.floor(index / colors) % dashes.length]!;
  return { color: `--line-${(index % colors) + 1}`, dash };
}
