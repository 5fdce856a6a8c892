import type { Candidate } from './collect.ts';
import { kindOf } from './kind-of.ts';
import { bucket, distinctWords, type PageEvidence } from './page.ts';
import type { Section } from './section.ts';

/** One kind of evidence for or against a form that means other things too. */
export type Feature =
  | 'doubt1'
  | 'doubt2'
  | 'doubt3'
  | 'nearField'
  | 'nearOther'
  | 'sectionField'
  | 'sectionOther'
  | 'pageField'
  | 'pageOther'
  | 'sectionCertain'
  | 'pageCertain'
  | 'peers'
  | 'named'
  | 'lowerName'
  | 'beforeItsNoun'
  | 'besideAName'
  | 'afterArticle'
  | 'numbered'
  | 'verb';

/** How far from a form a word still counts as near, in characters. */
const nearDistance = 80;

const itsNoun =
  /^(?:['’]s)?[\s-]+(?:protocols?|finance|networks?|labs|dao|tokens?|vaults?|team|foundation|ecosystem|contracts?|chain|mainnet|l2|lsts?|lrts?|lsp|staking|staked|restak\w+|liquid|smart|governance|holders|node|operators?|users|stakers|validators|eth|core|v\d|pools?|program|multiplier|farming|campaign|farm(?:ing|ers?)?)\b/i;
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

/** The evidence for and against one candidate; what is absent is 0. */
export function featuresOf(
  candidate: Candidate,
  section: Section,
  page: PageEvidence,
): Partial<Record<Feature, number>> {
  const { text } = section;
  const before = text.slice(Math.max(0, candidate.start - 40), candidate.start);
  const surface = text.slice(candidate.start, candidate.end);
  const after = text.slice(candidate.end, candidate.end + 40);
  const isName = kindOf(candidate.entity) !== 'term';
  return {
    [`doubt${candidate.doubt}`]: 1,
    ...wordEvidence(candidate, section),
    pageField: page.field,
    pageOther: page.other,
    sectionCertain: Math.min(3, section.certain.size),
    pageCertain: page.certain,
    peers: Math.min(3, peers(candidate, section)),
    named: Number(page.names(candidate.entity)),
    lowerName: Number(isName && surface === surface.toLowerCase()),
    beforeItsNoun: Number(isName ? itsNoun.test(after) : false),
    besideAName: Number(kindOf(candidate.entity) === 'protocol' && isBesideAName(before, after, section, candidate)),
    afterArticle: Number(kindOf(candidate.entity) === 'protocol' && article.test(before)),
    numbered: Number(/^-\d/.test(after)),
    verb: Number(!isName && isVerb(before, surface, after)),
  };
}

function wordEvidence({ start, end }: Candidate, section: Section) {
  const near = { much: 0, some: 0, other: 0 };
  const all = { much: 0, some: 0, other: 0 };
  const seen = new Set<string>();
  for (const { at, word, speaksFor } of section.words) {
    if (at < start - nearDistance || at >= end + nearDistance || (at >= start && at < end) || seen.has(word)) continue;
    seen.add(word);
    near[speaksFor]++;
  }
  for (const { at, speaksFor } of distinctWords(section)) if (at < start || at >= end) all[speaksFor]++;
  return {
    nearField: Math.min(3, near.much + near.some / 2),
    nearOther: Math.min(3, near.other),
    sectionField: bucket(all.much + all.some / 2),
    sectionOther: bucket(all.other),
  };
}

/** Other forms of the section that need support too: they vouch for each other. */
function peers(candidate: Candidate, section: Section): number {
  return (
    new Set(section.candidates.filter(other => other.doubt === 1 || other.doubt === 2).map(other => other.entity))
      .size - Number(candidate.doubt < 3)
  );
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
  if (/^(?:points|oracle|collateral|validators?)$/i.test(surface))
    return /^points$/i.test(surface) && /^\s+(?:to|out|at|towards?)\b/.test(after);
  if (/s$/.test(surface) && /^(?:depegs|rebases|airdrops)$/i.test(surface))
    return !determiner.test(before) && !pluralVerbAfter.test(after) && before.trim() !== '';
  if (!/^(?:depeg|de-peg|rebase|airdrop)$/i.test(surface)) return false;
  if (verbBefore.test(before)) return !nounTo.test(before);
  return (
    verbAfter.test(after) &&
    !/\b(?:an?|the|this|that|any|each|every|of|for|from|first|token)\s+(?:\w+\s+)?$/i.test(before)
  );
}
