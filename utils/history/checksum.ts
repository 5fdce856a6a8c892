/** Two independent 32-bit FNV-1a sums of the text's UTF-16 units, as 16 hex digits. Finds rubbish, not forgery. */
export function checksum(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x050c5d1f;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x01000197);
  }
  return [a, b].map(sum => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}
