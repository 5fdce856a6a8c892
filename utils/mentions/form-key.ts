/** What may stand between, or be missing from, the parts of a form: "liquid staking", "liquid-staking", "#liquidstaking". */
const separators = /[\s\-\u2010-\u2015._]+/g;

/** The letters and digits of a form or surface in lower case: "Ether.fi", "ether_fi" and "EtherFi" share one key. */
export function formKey(text: string): string {
  return lettersOf(text).toLowerCase();
}

/** A form without its separators, in the case it was written. */
export function lettersOf(text: string): string {
  return text.replace(separators, '');
}
