import type { Candidate } from './collect.ts';
import { kindOf } from './kind-of.ts';
import type { EntityId } from './mention.ts';
import type { PageEvidence } from './page.ts';
import type { Section } from './section.ts';

/** The kinds of evidence for or against a form that means other things too, in the order in which `featuresOf` and the weights give them. */
export const featureNames = [
  'doubt1',
  'doubt2',
  'doubt3',
  'token',
  'protocol',
  'commonName',
  'field',
  'other',
  'pageField',
  'pageOther',
  'certain',
  'peers',
  'named',
  'lowerName',
  'ticker',
  'companion',
  'besideAName',
  'afterArticle',
  'numbered',
  'verb',
  'otherSense',
] as const;
export type Feature = (typeof featureNames)[number];

/** How much there is of each; 0 where there is none. By place and not by name, since every page with a name pays for the names. */
export type Features = readonly number[];

/** How far from a form a word still counts as near, and how much of the text the expressions below see on either side, in characters. */
const nearDistance = 80;
const contextLength = 100;
/** Holds the one word before a form: an expression that ends in `$` is tried at each of these places. */
const wordLength = 14;
/** Terms as short as this are abbreviations, plurals included: in lower case they are a variable or a word more often. */
const longestAbbreviation = 4;

/** What follows names and terms of the field ("Kelp's vaults", "slashing penalty"), and stands before its terms ("supply APY"). */
const companionAfter =
  /^(?:['’]s)?[\s-]+(?:protocol|financ|network|labs|dao\b|token|vault|team\b|foundation|ecosystem|contract|chain|mainnet|l2|l[sr]t|stak|restak|liquid|smart|govern|holder|node|operator|user|validator|eth\b|v\d|pools?\b|client|key|set\b|index|feed|report|gas\b|rollup|scaling|blockchain|asset|vote|treasury|proposal|pric|limit|cap\b|program|season|campaign|multipl|penalt|risk|condition|event|exploit|hack|share|reward|deposit|withdraw|core\b|app\b|issuer|farm|logic|percent|factor|tool|member|(?:co-?)?found|contributor|ceo\b)/i;
const companionBefore = /\b(?:supply|borrow|staking|native|vault|ethereum|eth|bitcoin|btc|solana|cosmos)[\s-]+$/i;
const article =
  /(?:^|[^a-zà-ÿ])(?:an?|the|h?is|her|its|our|my|their|this|that|il|l[aeo]|el|a[lm]|d(?:er|ie|as)|una?)\s+$/i;

/** A layer of a network's cables and packets, or of a processor's memory. */
const otherLayer = /\b(?:OSI|Ethernet|VLAN|LLDP|Data Link|MAC addr|802\.\d+)|¦[\s-](?:switch|frame|header|cache|ack)/i;

/** Phrases in which a form means something else whatever the page is about; `¦` is where the form stands. */
const otherSenses: Readonly<Record<EntityId, RegExp>> = {
  'term:points':
    /(?:\b(?:access|affine|basis|bullet|check|code|control|data|E[CD]DSA|end|entry|exit|focal|G[12]|high|integration|interest\w*|key|main|mount|\w+-order|other|pain|percentage|power|reference|price|selling|several|starting|touch|talking|these|trace|turning|two|three|view|weak)|\.\d+)[\s-]+¦|\b(?:it|which|that|pointer|address|link)\s+¦\s+to\b|¦\s+(?:of (?:failure|view|contact|sale|interest)|(?:out|towards?)\b)|(?<!(?:\b(?:all|the|of|more|and|their|its|your|my|our|earned)|\d|ing)\s)¦\s+(?:at|to) (?:an?|the|this|that|how|wh\w+|its?|our|some|\w+ing)\b/i,
  bedrock:
    /\bOptimism(?:['’]s)? ¦|\b(?:Amazon|AWS|Minecraft|upgrade|hard fork|OP Stack|op-node|reorgs?|Geth|sequencer)\b|¦ (?:edition|server)/i,
  inception: /\bNVIDIA\b|¦ (?:date|[Vv]\d)/,
  symbiotic: /¦ (?:relation|partnership|bond)/i,
  origin: /¦(?::|\s+(?:&|and \w+:|(?:of|story|header|server|is)\b))|\b(?:Model|Data|Country|Cross|Single|of)[\s-]+¦/,
  'term:dao': /¦ (?:layer|class)/i,
  // Of a branch of code.
  'term:rebase': /\b(?:git|PRs?|branch|devnet|merge conflicts?)\b|¦ (?:it|them|onto|against|on (?:main|master|top))\b/,
  // Of a program's tests; and the company.
  'term:oracle': /(?<!to )\b[Tt]est[\s-]¦|¦ (?:D(?:B|atabase)|Cloud|Corp|SQL|Linux|Java|Connection|\d+[cgi]\b)/,
  'token:rETH': /¦ (?:node|client|and (?:geth|erigon|besu))/i,
  // Two letters: without a companion in sight they are a card, a deviation, a state.
  'token:SD': /^(?!.*(?:Stader|ETH|\$¦|token|stak|bond|collateral|reward|utility pool))|¦[\s-]*(?:cards?|slot)\b/is,
  // Of banks that deal in currencies.
  'term:liquidity-pool': /\bforex\b|bank ¦/i,
  'term:layer-1': otherLayer,
  'term:layer-2': otherLayer,
  'term:validator':
    /\b(?:data|form|input|schema|json|html|css|xml|email|field|ticket|token)\s¦|¦ (?:awards|of the contest)/i,
  'term:slashing':
    /\b(?:price|cost|job|budget|tax|rate)[\s-]¦|¦ (?:(?:its|the|their|our) )?(?:price|cost|rate|job|budget|fare|wage|staff|spending|worker|tariff|fee|tax|estimate)s?\b/i,
};

/** The evidence for and against one candidate. */
export function featuresOf(candidate: Candidate, section: Section, page: PageEvidence): Features {
  const { text } = section;
  const { start, end, entity, doubt } = candidate;
  const before = text.slice(Math.max(0, start - contextLength), start);
  const wordBefore = before.slice(-wordLength);
  const surface = text.slice(start, end);
  const after = text.slice(end, end + contextLength);
  const kind = kindOf(entity);
  const isTerm = kind === 'term';
  const isProtocol = kind === 'protocol';
  const words = wordEvidence(candidate, section);
  // A form that is nearly always ours is not lost to one word.
  const trust = doubt === 1 ? 0.4 : 1;
  return [
    /* doubt1 */ Number(doubt === 1),
    /* doubt2 */ Number(doubt === 2),
    /* doubt3 */ Number(doubt === 3),
    /* token */ Number(kind === 'token'),
    /* protocol */ Number(isProtocol),
    /* commonName */ Number(isProtocol && doubt === 3),
    /* field */ words.field,
    /* other */ words.other * trust,
    /* pageField */ page.field,
    /* pageOther */ page.other * trust,
    /* certain */ Math.log2(2 * section.certain.size + 2 ** page.certain),
    /* peers */ Math.min(3, page.peersOf(entity)),
    /* named */ Number(page.names(entity)),
    /* lowerName */ Number((!isTerm || surface.length <= longestAbbreviation) && surface === surface.toLowerCase()),
    /* ticker */ Number(kind === 'token' && before.endsWith('$')),
    /* companion */ Number(companionAfter.test(after) || (isTerm && companionBefore.test(wordBefore))),
    /* besideAName */ Number(
      isProtocol ? isBesideAName(before, after, section, candidate) : isCompany(before, surface),
    ),
    /* afterArticle */ Number(isProtocol && article.test(wordBefore)),
    /* numbered */ Number(isTerm && /^-\d/.test(after)),
    /* verb */ Number(isVerb(before, surface, after)),
    /* otherSense */ Number(otherSenses[entity]?.test(`${before}¦${after}`) ?? false),
  ];
}

/** Terms that banks, shops and games have as well: the words that speak little stand beside those too. */
const moneyTerm = /:(?:ap[ry]|points|collateral)/;

/** A near word counts three times, one that speaks little a quarter. */
function wordEvidence({ start, end, entity }: Candidate, { words, amounts }: Section) {
  const share = moneyTerm.test(entity) ? 1 / 8 : 1 / 4;
  const amount = { ...amounts };
  const near: string[] = [];
  for (const { at, word, speaksFor } of words) {
    if (at < start - nearDistance || at >= end + nearDistance || near.includes(word)) continue;
    near.push(word);
    amount[speaksFor] += 2;
  }
  return { field: Math.log2(1 + amount.much + amount.some * share), other: Math.log2(1 + amount.other) };
}

/** "Renzo Piano", "Maria Stader", "Lido Beach": a capitalised neighbour that is none of the dictionary's, and does not begin the sentence. */
function isBesideAName(
  before: string,
  after: string,
  { candidates, text }: Section,
  { start, end }: Candidate,
): boolean {
  // In A Title Like This every neighbour has a capital.
  if (!/\s[a-z]{4}/.test(text)) return false;
  if (/^\s+\p{Lu}\p{Ll}/u.test(after) && !companionAfter.test(after))
    if (!candidates.some(other => other.start > start && other.start <= end + 2)) return true;
  if (!/[\s-]$/.test(before.slice(-1))) return false;
  if (!/(?<!(?:^|[.!?:\n•*])\s*)(?<=[\s(])\p{Lu}\p{Ll}+.$/su.test(before)) return false;
  return !candidates.some(other => other.end >= start - 1 && other.end <= start);
}

/** "Their Oracle licence": the company, where the thing has no capital. In A Title Like This a word before has one as well. */
function isCompany(before: string, surface: string): boolean {
  return /^Oracle/.test(surface) && /(?:^|\s)[a-z]+\s$/.test(before);
}

const auxiliary = /\b(?:to|will|would|can|could|may|might|should|must|not|n['’]t|they|we|you|I|it|did|does|do)\s+$/i;
const nounBeforeTo =
  /\b(?:exposed|due|prior|subject|respect|leads?|led|thanks|compared|vulnerable|similar|next|exposure)\s+to\s+$/i;
const manner = /\b(?!daily|weekly|monthly|early|only|hourly|yearly)\w+ly\s+$/i;
const leadsANoun =
  /(?:^|\b(?:an?|the|this|that|any|each|every|no|of|for|from|first|next|token|and|or|as|with|by|after|before|during|in|on|these|past|daily|through|via|between)|[-,(:;.])\s*$/i;
/** "The asset depegs", "stETH rebases daily", "the team airdrops its tokens"; but "depegs are rare", "they offer airdrops". */
const thirdPerson =
  /^(?:de-?pegs|rebases)(?!\s+(?:are|were|have|happen|occur|do|can|may|will|in|of)\b)|^airdrops\s+(?:(?:an?|all|its|the|their|tokens)\b|\d|\$)/i;

/** "to rebase", "if the asset depegs", "airdrop all tokens": the words that are both noun and verb. */
function isVerb(before: string, surface: string, after: string): boolean {
  if (!/^(?:de-?peg|rebase|airdrop)s?$/i.test(surface)) return false;
  if (/s$/i.test(surface)) return !leadsANoun.test(before) && thirdPerson.test(surface + after);
  if (auxiliary.test(before)) return !nounBeforeTo.test(before);
  if (manner.test(before)) return true;
  return (
    /^\s+(?:all|its|their|his|your|our|up\s+to|\$|\d)/i.test(after) &&
    !/\b(?:an?|the|this|each|every|of|for)\s+(?:\w+\s+)?$/i.test(before)
  );
}
