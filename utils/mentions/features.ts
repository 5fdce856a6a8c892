import type { Candidate } from './collect.ts';
import { kindOf } from './kind-of.ts';
import type { EntityId } from './mention.ts';
import { distinctWords, type PageEvidence } from './page.ts';
import type { Section } from './section.ts';

/** One kind of evidence for or against a form that means other things too. */
export type Feature =
  | 'doubt1'
  | 'doubt2'
  | 'doubt3'
  | 'token'
  | 'protocol'
  | 'field'
  | 'other'
  | 'pageField'
  | 'pageOther'
  | 'certain'
  | 'peers'
  | 'named'
  | 'lowerName'
  | 'beforeItsNoun'
  | 'beforeTermNoun'
  | 'besideAName'
  | 'afterArticle'
  | 'numbered'
  | 'verb'
  | 'otherSense';

/** What the expressions below see on either side of a form, in characters. */
const contextLength = 60;

/** How far from a form a word still counts as near, in characters. */
const nearDistance = 80;

const itsNoun =
  /^(?:['’]s)?[\s-]+(?:protocols?|finance|networks?|labs|dao|tokens?|vaults?|team|foundation|ecosystem|contracts?|chain|mainnet|l2|ls[dtp]s?|lrts?|staking|staked|restak\w+|liquid|smart|governance|holders|node|operators?|users|stakers|validators|eth|core|v\d|pools?)\b/i;
const termNoun =
  /^[\s-]+(?:client|keys?|set|index|feeds?|reports?|networks?|chains?|gas|ecosystem|rollups?|scaling|blockchains?|bridges?|mainnet|assets?|votes?|treasury|proposals?|limit|cap|program|season|campaign|multipliers?|penalt\w+|risks?|conditions?|events?|protocols?|tokens?|holders?|issuers?|operators?|stakers?|farm\w+|dao|logic|percentage)\b/i;
const termCompanion = /\b(?:supply|borrow|staking|native|vault|ethereum|eth|bitcoin|btc|solana|cosmos)[\s-]+$/i;
const article =
  /(?:^|[^\p{L}])(?:an?|the|his|her|its|our|my|their|this|that|il|la|le|el|al|der|die|das|am|el|lo|un|una)\s+$/iu;
const verbBefore =
  /\b(?:to|will|would|can|could|may|might|should|must|not|n['’]t|cannot|they|we|you|i|who|did|does|do)\s+$/i;
const nounTo =
  /\b(?:exposed|due|prior|subject|respect|access|leads?|led|according|thanks|compared|vulnerable|similar|related|next|linked|tied|exposure|resistant|close)\s+to\s+$/i;
const verbAfter = /^\s+(?:all|its|their|his|your|our|up\s+to|out|at|to|toward|towards|\$|\d)/i;
const determiner =
  /(?:\b(?:an?|the|this|that|any|each|every|no|of|for|from|first|second|next|upcoming|token|and|or|as|with|by|after|before|during|in|on|these|those|past|previous|negative|positive|daily|future|about)|[-,(:;.])\s*$/i;
const pluralVerbAfter = /^\s+(?:are|were|have|happen|occur|do|don['’]t|can|may|will|in|of|during)\b/i;

/** Phrases in which a form means something else whatever the page is about. `¦` is where the form stands. */
const otherSenses: Readonly<Record<EntityId, RegExp>> = {
  'term:points':
    /(?:\b(?:access|basis|bullet|check|code|control|data|decimal|end|entry|exit|focal|following|high|interesting|key|main|many|other|pain|percentage|pivot|plot|power|price|reference|several|starting|talking|these|those|touch|turning|two|three|four|five|vantage|view|way)|\d)[\s-]+¦|¦\s+(?:of (?:failure|view|contact|sale|interest)|(?:out|at|towards?)\b)|(?<!\b(?:all|the|of|more|and)\s)¦\s+to\b/i,
  bedrock:
    /\b(?:Amazon|AWS|Minecraft) ¦|¦ (?:upgrade|edition|server|release|world)|contracts-¦|\b(?:upgrade|hard fork|OP Stack)\b/i,
  origin: /¦(?::|\s+(?:of|story|header|server|is)\b)|\b(?:Model|Data|Country|Cross|Single)[\s-]+¦/,
  'token:rETH': /¦ (?:node|client|and (?:geth|erigon|besu))/i,
  // Two letters: without a companion in sight they are a card, a deviation, a state.
  'token:SD': /^(?!.*(?:Stader|ETHx|\$¦|token|stak|bond|collateral|reward|utility pool))|¦[\s-]*(?:cards?|slot)\b/is,
  'term:layer-1': /\bOSI\b/,
  'term:layer-2': /\bOSI\b|¦ (?:switch|frame|header)/i,
  'term:slashing':
    /¦ (?:its |the |their |our )?(?:price|cost|rate|job|budget|fare|wage|staff|spending|worker|tariff|fee|tax|estimate|attack)s?\b/i,
};

/** The evidence for and against one candidate; what is absent is 0. */
export function featuresOf(
  candidate: Candidate,
  section: Section,
  page: PageEvidence,
): Partial<Record<Feature, number>> {
  const { text } = section;
  const before = text.slice(Math.max(0, candidate.start - contextLength), candidate.start);
  const surface = text.slice(candidate.start, candidate.end);
  const after = text.slice(candidate.end, candidate.end + contextLength);
  const kind = kindOf(candidate.entity);
  const isName = kind !== 'term';
  return {
    [`doubt${candidate.doubt}`]: 1,
    token: Number(kind === 'token'),
    protocol: Number(kind === 'protocol'),
    ...wordEvidence(candidate, section),
    pageField: page.field,
    pageOther: page.other,
    certain: Math.log2(1 + 2 * section.certain.size + (2 ** page.certain - 1)),
    peers: Math.min(3, page.peersOf(candidate.entity)),
    named: Number(page.names(candidate.entity)),
    lowerName: Number(isName && surface === surface.toLowerCase()),
    beforeItsNoun: Number(isName && itsNoun.test(after)),
    beforeTermNoun: Number(!isName && (termNoun.test(after) || termCompanion.test(before))),
    besideAName: Number(kind === 'protocol' && isBesideAName(before, after, section, candidate)),
    afterArticle: Number(kind === 'protocol' && article.test(before)),
    numbered: Number(/^-\d/.test(after)),
    verb: Number(!isName && isVerb(before, surface, after)),
    otherSense: Number(otherSenses[candidate.entity]?.test(`${before}¦${after}`) ?? false),
  };
}

/** A near word counts three times, one that speaks little a third. */
function wordEvidence({ start, end }: Candidate, section: Section) {
  const amount = { much: 0, some: 0, other: 0 };
  const near = new Set<string>();
  for (const { at, word, speaksFor } of section.words) {
    if (at < start - nearDistance || at >= end + nearDistance || (at >= start && at < end) || near.has(word)) continue;
    near.add(word);
    amount[speaksFor] += 2;
  }
  for (const { at, speaksFor } of distinctWords(section)) if (at < start || at >= end) amount[speaksFor]++;
  return { field: Math.log2(1 + amount.much + amount.some / 3), other: Math.log2(1 + amount.other) };
}

/** "Renzo Piano", "Maria Stader", "Lido Beach": a capitalised neighbour that is none of the dictionary's. */
function isBesideAName(before: string, after: string, section: Section, candidate: Candidate): boolean {
  const next = /^\s+\p{Lu}\p{Ll}+/u.exec(after);
  const isKnownNext = section.candidates.some(
    other => other.start > candidate.start && other.start <= candidate.end + 2,
  );
  if (next && !itsNoun.test(after) && !isKnownNext) return true;
  const previous = /(?:^|[\s(])(\p{Lu}\p{Ll}+)[\s-]$/u.exec(before);
  if (!previous) return false;
  const startsSentence = /(?:^|[.!?:\n•*]\s*)\p{Lu}\p{Ll}+[\s-]$/u.test(before);
  return (
    !startsSentence &&
    !section.candidates.some(other => other.end >= candidate.start - 1 && other.end <= candidate.start)
  );
}

function isVerb(before: string, surface: string, after: string): boolean {
  if (/ing$/i.test(surface)) return false;
  if (/s$/.test(surface) && /^(?:depegs|rebases|airdrops)$/i.test(surface))
    return !determiner.test(before) && !pluralVerbAfter.test(after) && before.trim() !== '';
  if (!/^(?:depeg|de-peg|rebase|airdrop)$/i.test(surface)) return false;
  if (verbBefore.test(before)) return !nounTo.test(before);
  if (/\b(?!daily|weekly|monthly|early|only|hourly|yearly)\w+ly\s+$/i.test(before)) return true;
  return (
    verbAfter.test(after) &&
    !/\b(?:an?|the|this|that|any|each|every|of|for|from|first|token)\s+(?:\w+\s+)?$/i.test(before)
  );
}
