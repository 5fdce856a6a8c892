/** What ends a run of letters. */
const special = /[|)([\\?]|$/g;

/**
 * Every form that the group at the start of `expression` (see `trieExpression`) matches, with a space or a dot where a separator may stand. Reads what a
 * trie is written in, and no more: letters, escapes, separators, and as the last part of a branch a group or a set of letters, which may be optional.
 */
export function expandExpression(expression: string): string[] {
  // A separator's set begins with `\s`: any number of spaces, or one dot.
  const source = expression.replace(/\[\\s[^\]]*\](.)/g, (_, count) => (count === '*' ? ' ' : '.'));
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
      const from = at;
      special.lastIndex = at;
      at = special.exec(source)!.index;
      const character = source[at];
      if (character === '?') {
        // The letter before it.
        prefix += source.slice(from, at - 1);
        forms.push(prefix + source[at - 1]);
        endBranch(prefix);
        return;
      }
      prefix += source.slice(from, at);
      if (character === '\\') {
        prefix += source[at + 1];
        at += 2;
        if (source[at] !== '?') continue;
        forms.push(prefix);
        endBranch(prefix.slice(0, -1));
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
        for (const letter of source.slice(at + 1, end)) forms.push(prefix + letter);
        at = end + 1;
        endBranch(prefix);
        return;
      }
      forms.push(prefix);
      return;
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
