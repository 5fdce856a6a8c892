/** What a trie's source is made of beside letters. */
const parts = /(\(\?:|\\.|\[.+?\]|[|)?])/;

/**
 * Every form that the group at the start of `expression` (see `trieExpression`) matches, with a space or a dot where a separator may stand. Reads what a
 * trie is written in, and no more: letters, escapes, separators, and as the last part of a branch a group or a set of letters, which may be optional.
 */
export function expandExpression(expression: string): string[] {
  // A separator's set begins with `\s`: any number of spaces, or one dot.
  const source = expression.replace(/\[\\s[^\]]*\](.)/g, (_, count) => (count === '*' ? ' ' : '.'));
  // Letters and parts in turns. Cut in one go: this is done on every page with a form, by code that runs for the first time.
  const pieces = source.split(parts);
  const forms: string[] = [];
  // Past the outermost group's beginning.
  let at = 2;

  /** Past the end of the group. */
  function branches(prefix: string): void {
    do branch(prefix);
    while (pieces[at++] === '|');
  }

  /** Up to what ends the branch. */
  function branch(start: string): void {
    let prefix = start + pieces[at++];
    while (pieces[at]?.[0] === '\\') {
      prefix += pieces[at]![1]! + pieces[at + 1]!;
      at += 2;
    }
    const part = pieces[at];
    if (!part || part === '|' || part === ')') {
      forms.push(prefix);
      return;
    }
    at++;
    if (part === '?') {
      // The letter before it is optional.
      forms.push(prefix, prefix.slice(0, -1));
    } else {
      if (part === '(?:') branches(prefix);
      else for (const letter of part.slice(1, -1)) forms.push(prefix + letter);
      if (pieces[at + 1] === '?') {
        forms.push(prefix);
        at += 2;
      }
    }
    at++;
  }

  branches('');
  return forms;
}
