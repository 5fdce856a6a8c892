/** A CSV reader of its own: RFC 4180 as a state machine. */
function parse(text: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let inQuotes = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i]!;
    if (inQuotes && sign === '"' && text[i + 1] === '"') cell += text[++i];
    else if (sign === '"') inQuotes = !inQuotes;
    else if (!inQuotes && sign === ',') {
      lines.at(-1)!.push(cell);
      cell = '';
    } else if (!inQuotes && sign === '\r' && text[i + 1] === '\n') {
      lines.at(-1)!.push(cell);
      cell = '';
      lines.push([]);
      i++;
    } else cell += sign;
  }
  if (`${lines.pop()}` !== '') throw new Error('the last line has no end');
  return lines;
}

/** Lines by the names of the columns. */
export function csvRecords(text: string): Record<string, string>[] {
  const [head, ...lines] = parse(text);
  return lines.map(cells => {
    if (cells.length !== head!.length) throw new Error(`${cells.length} cells under ${head!.length} names`);
    return Object.fromEntries(head!.map((name, index) => [name, cells[index]!]));
  });
}
