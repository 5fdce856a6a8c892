/**
 * Every form that the group at the start of `source` (see `trieExpression`) matches, with a space or a dot where a separator may stand. Reads what a
 * trie is written in, and no more: letters, escapes, separators, and as the last part of a branch a group or a set of letters, which may be optional.
 */
export function expandExpression(source: string): string[] {
  const forms: string[] = [];
  // Past the `(?:` of the outermost group.
  let at = 3;

  function branches(prefix: string): void {
    branch(prefix);
    while (source[at] === '|') {
      at++;
      branch(prefix);
    }
  }

  function branch(start: string): void {
    let prefix = start;
    for (;;) {
      const character = source[at];
      if (character === undefined || character === '|' || character === ')') {
        forms.push(prefix);
        return;
      }
      if (character === '(') {
        at += 3;
        branches(prefix);
        at++;
        endBranch(prefix);
        return;
      }
      if (character === '[') {
        const end = source.indexOf(']', at);
        const set = source.slice(at + 1, end);
        at = end + 1;
        // A separator's set begins with `\s`: any number of spaces, or one dot.
        if (set[0] !== '\\') {
          for (const letter of set) forms.push(prefix + letter);
          endBranch(prefix);
          return;
        }
        prefix += source[at++] === '*' ? ' ' : '.';
        continue;
      }
      if (character === '\\') at++;
      const letter = source[at++]!;
      if (source[at] === '?') {
        forms.push(prefix + letter);
        endBranch(prefix);
        return;
      }
      prefix += letter;
    }
  }

  /** Where the last part is optional, the form may end before it. */
  function endBranch(prefix: string): void {
    if (source[at] !== '?') return;
    at++;
    forms.push(prefix);
  }

  branches('');
  return forms;
}
