import { glossaryEntries } from '../../../utils/glossary/entries.ts';

/** The forms that every page is searched for, longest first, as an alternation needs them. */
export function keywords(): string[] {
  const forms = glossaryEntries
    .filter(entry => !entry.quiet && !entry.rare)
    .flatMap(entry => entry.forms.map(form => (typeof form === 'string' ? form : form.text)));
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}
