import type { CompiledDictionary, CompiledForms } from './compiled-dictionary.ts';
import { type FormRules, readFormTable } from './form-table.ts';
import { judge } from './judge.ts';
import { kindOf } from './kind-of.ts';
import type { EntityId, Mention } from './mention.ts';
import { createPage, type Page, type PageOptions } from './page.ts';
import { type FormSet, type ReadOptions, readSection, type Section } from './section.ts';
import { withEdges } from './with-edges.ts';

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
  const sets = [dictionary, ...more].map(formSet);

  const read: Matcher['read'] = (text, options = {}) => readSection(text, sets, dictionary.vocabulary, options);
  function openPage(options: PageOptions = {}): Page {
    const named = new Set<EntityId>();
    const page = createPage(options, named);
    const heads = [addressWords(options.address ?? ''), options.title ?? ''].flatMap(text =>
      text ? (read(text, { survey: true }) ?? []) : [],
    );
    for (const head of heads) page.add(head);
    // "kelp-recipes" names no protocol, "kelp-rseth-audit" does: an address is judged like a sentence.
    for (const { entity } of heads.flatMap(head => judge(head, page)))
      if (kindOf(entity) === 'protocol') named.add(entity);
    return page;
  }

  return {
    read,
    judge,
    openPage,
    find(text, { page = openPage(), ...options } = {}) {
      const section = read(text, options);
      if (!section) return [];
      page.add(section);
      return judge(section, page);
    },
  };
}

/** The table of rules is read at the first text, not at start. */
function formSet(forms: CompiledForms): FormSet {
  let rules: FormRules | undefined;
  return {
    expression: withEdges(forms.expression),
    get rules() {
      rules ??= readFormTable(forms);
      return rules;
    },
  };
}

/** "docs.lido.fi/staking-modules" → "Docs Lido Fi Staking Modules": in an address, case says nothing. */
function addressWords(address: string): string {
  return address.replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/(?<!\S)\p{L}/gu, letter => letter.toUpperCase());
}
