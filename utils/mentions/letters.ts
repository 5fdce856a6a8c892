/**
 * Letters of the scripts that set spaces between words, beyond ASCII, as the inside of a character class: one of them beside a form makes it part of
 * a longer word. Han, Kana, Hangul, Thai and their like are left out: "使用Uniswap", "Uniswap은". Ranges, not `\p{L}`: the `u` flag doubles the
 * time of an expression.
 */
export const spacedLetters =
  'ªµºÀ-ÖØ-öø-ˁ\\u0300-\\u0481\\u0483-\\u0556\\u0561-\\u0587\\u0591-\\u05f2\\u0610-\\u06d3\\u0900-\\u0dff\\u10a0-\\u10ff\\u1e00-\\u1fff';

/** The same, for one character. */
export const spacedLetter = new RegExp(`[${spacedLetters}]`);
