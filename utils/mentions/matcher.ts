import type { CompiledDictionary } from './compiled-dictionary.ts';
import { readEntities } from './form-rule.ts';
import { type Verdict, verdicts } from './judge.ts';
import type { Mention } from './mention.ts';
import { createPage, type Page, type PageOptions } from './page.ts';
import { readSection, type Section } from './section.ts';

export type ReadOptions = {
  /** Also the words that are marked only where a person asks for them. */
  readonly quiet?: boolean;
};

export type Matcher = {
  /** A page to which sections are added; without options it knows nothing but its sections. */
  openPage(options?: PageOptions): Page;
  /** First pass over one block's text: undefined where no form stands in it. */
  read(text: string, options?: ReadOptions): Section | undefined;
  /** The section's mentions as the page's evidence now has it: in order, never overlapping, offsets into the text as given. */
  judge(section: Section, page: Page): Mention[];
  /** Every form of the section, why it was kept or dropped. */
  explain(section: Section, page: Page): Verdict[];
  /** All three in one: reads `text`, adds it to `page` and judges it. */
  find(text: string, options?: ReadOptions & { readonly page?: Page }): Mention[];
};

/** One dictionary's matcher. Pure: it keeps nothing of what it reads. */
export function createMatcher(dictionary: CompiledDictionary): Matcher {
  const rules = readEntities(dictionary.entities);

  const read: Matcher['read'] = (text, { quiet = false } = {}) => readSection(text, dictionary, rules, quiet);
  const explain: Matcher['explain'] = verdicts;
  const judge: Matcher['judge'] = (section, page) =>
    explain(section, page)
      .filter(verdict => verdict.kept)
      .map(verdict => verdict.mention);

  function openPage(options: PageOptions = {}): Page {
    const heads = [addressWords(options.address ?? ''), options.title ?? ''].flatMap(text =>
      text ? (read(text) ?? []) : [],
    );
    const page = createPage(
      options,
      new Set(heads.flatMap(head => head.candidates.map(candidate => candidate.entity))),
    );
    for (const head of heads) page.add(head);
    return page;
  }

  return {
    read,
    explain,
    judge,
    openPage,
    find(text, { page = openPage(), quiet = false } = {}) {
      const section = read(text, { quiet });
      if (!section) return [];
      page.add(section);
      return judge(section, page);
    },
  };
}

/** "docs.lido.fi/staking-modules" → "docs lido fi staking modules". */
function addressWords(address: string): string {
  return address.replace(/[^\p{L}\p{N}]+/gu, ' ');
}
