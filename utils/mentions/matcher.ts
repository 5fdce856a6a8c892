import type { CompiledDictionary, CompiledForms } from './compiled-dictionary.ts';
import { formSet } from './form-set.ts';
import { judge } from './judge.ts';
import type { Mention } from './mention.ts';
import { openPage } from './open-page.ts';
import type { Page, PageOptions } from './page.ts';
import { readForms } from './reading.ts';
import { type ReadOptions, type Section, weigh } from './section.ts';

export type Matcher = {
  /** A page to which sections are added; without options it knows nothing but its sections. */
  openPage(options?: PageOptions): Page;
  /** First pass over one block's text: undefined where no form stands in it, unless it is surveyed. */
  read(text: string, options?: ReadOptions): Section | undefined;
  /** The section's mentions as the page's evidence now has it (`verdicts` of `judge.ts` says why): in order, never overlapping, offsets into the text as given. */
  judge(section: Section, page: Page): Mention[];
  /** All three in one: reads `text`, adds it to `page` and judges it. */
  find(text: string, options?: ReadOptions & { readonly page?: Page }): Mention[];
};

/** One dictionary's matcher. Pure: it keeps nothing of what it reads. `more`: the rare forms, and the quiet words a person asked for. */
export function createMatcher(dictionary: CompiledDictionary, ...more: readonly CompiledForms[]): Matcher {
  // Faster over much text; a page, which is read once, would pay more for having it compiled.
  const sets = [dictionary, ...more].map(forms => formSet(forms, new RegExp(`\\b${forms.expression.source}`, 'gi')));
  const survey = { survey: true };

  function read(text: string, options: ReadOptions = {}): Section | undefined {
    const reading = readForms(text, sets, options.survey);
    return reading && weigh(reading, dictionary.vocabulary, options.survey);
  }
  const open = (options: PageOptions = {}) => openPage(options, text => read(text, survey));

  return {
    read,
    judge,
    openPage: open,
    find(text, { page = open(), ...options } = {}) {
      const section = read(text, options);
      if (!section) return [];
      page.add(section);
      return judge(section, page);
    },
  };
}
