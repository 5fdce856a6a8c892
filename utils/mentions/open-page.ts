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
  // A term there supports no other: every page of docs.oracle.com would vouch for its validators.
  for (const head of heads) page.add({ ...head, doubtful: new Set([...head.doubtful].filter(isName)) });
  // "kelp-recipes" names no protocol, "kelp-rseth-audit" does: an address is judged like a sentence.
  for (const { entity } of heads.flatMap(head => judge(head, page)))
    if (kindOf(entity) === 'protocol') named.add(entity);
  return page;
}

function isName(entity: EntityId): boolean {
  return kindOf(entity) !== 'term';
}

/**
 * "docs.lido.fi/staking-modules.html" → "Docs Lido Fi Staking Modules": in an address, case says nothing, letters beyond ASCII are escaped, and the
 * ending of a file is no word about its subject.
 */
function addressWords(address: string): string {
  return address.replace(/\.(?:html?|php)\b|[\W_]+/g, ' ').replace(/\b[a-z]/g, letter => letter.toUpperCase());
}
