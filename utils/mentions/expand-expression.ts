/**
 * Every form that the group at the start of `source` (see `trieExpression`) matches, in its order, with a space or a dot where a separator may stand. Reads groups, sets of
 * one letter, `?` and escapes: what a trie needs, and no more.
 */
export function expandExpression(source: string): string[] {
  let at = 0;

  function alternatives(): string[] {
    const found: string[] = [];
    for (;;) {
      found.push(...sequence());
      if (source[at] !== '|') return found;
      at++;
    }
  }

  function sequence(): string[] {
    let heads = [''];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const tails = atom();
      heads = heads.flatMap(head => tails.map(tail => head + tail));
    }
    return heads;
  }

  function atom(): string[] {
    let found: string[];
    if (source[at] === '(') {
      at += 3;
      found = alternatives();
      at++;
    } else if (source[at] === '[') {
      const end = source.indexOf(']', at);
      const set = source.slice(at + 1, end);
      at = end + 1;
      // A separator's set: any number of spaces, or one dot.
      if (set[0] === '\\') return [source[at++] === '*' ? ' ' : '.'];
      found = [...set];
    } else {
      if (source[at] === '\\') at++;
      found = [source[at++]!];
    }
    if (source[at] !== '?') return found;
    at++;
    return [...found, ''];
  }

  return atom();
}
