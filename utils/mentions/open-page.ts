import { judge } from './judge.ts';
import { kindOf } from './kind-of.ts';
import type { EntityId } from './mention.ts';
import { createPage, type Page, type PageOptions } from './page.ts';
import type { Section } from './section.ts';

/** A page that knows what its address and title say. `survey` reads a text as evidence, whether a form stands in it or not. */
export function openPage(options: PageOptions, survey: (text: string) => Section | undefined): Page {
  const named = new Set<EntityId>();
  const page = createPage(options, named);
  const heads = [addressWords(options.address ?? ''), options.title ?? ''].flatMap(text =>
    text ? (survey(text) ?? []) : [],
  );
  for (const head of heads) page.add(head);
  // "kelp-recipes" names no protocol, "kelp-rseth-audit" does: an address is judged like a sentence.
  for (const { entity } of heads.flatMap(head => judge(head, page)))
    if (kindOf(entity) === 'protocol') named.add(entity);
  return page;
}

/** "docs.lido.fi/staking-modules" → "Docs Lido Fi Staking Modules": in an address, case says nothing, and letters beyond ASCII are escaped. */
function addressWords(address: string): string {
  return address.replace(/[\W_]+/g, ' ').replace(/\b[a-z]/g, letter => letter.toUpperCase());
}
