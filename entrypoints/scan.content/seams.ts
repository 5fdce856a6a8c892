/** Whether the last character of one text and the first of the next may belong to one word or name. */
export function isOneWord(before: number, after: number): boolean {
  return (
    (isWord(before) && (isWord(after) || isJoint(after))) || (isJoint(before) && isWord(after) && !isCapital(after))
  );
}

/** Letters and digits, and whatever is beyond Latin-1's signs. */
const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) || isCapital(code) || (code >= 48 && code <= 57) || (code > 160 && code !== 0xfffc);
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
/** Hyphen, dot, underscore: "ether.fi". */
const isJoint = (code: number): boolean => code === 45 || code === 46 || code === 95;
