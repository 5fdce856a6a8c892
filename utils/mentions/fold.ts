/** A text as the matcher reads it. `origin[i]` is where character i stood; absent where nothing moved. */
export type Folded = { readonly text: string; readonly origin?: readonly number[] };

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const fullWidth = /[\uff01-\uff5e]/g;
/** One pass, and in a text of Latin-1 only the soft hyphen is looked for. */
const foldable = /[\u00ad\u200b-\u200d\u2060\ufeff\uff01-\uff5e]/;

/** Drops soft hyphens and zero-width characters, and makes full-width letters plain. */
export function fold(text: string): Folded {
  if (!foldable.test(text)) return { text };
  const plain = text.replace(fullWidth, character => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
  if (!invisible.test(plain)) return { text: plain };
  const origin: number[] = [];
  let folded = '';
  for (let index = 0; index < plain.length; index++) {
    if (invisible.test(plain[index]!)) continue;
    origin.push(index);
    folded += plain[index];
  }
  origin.push(plain.length);
  return { text: folded, origin };
}
