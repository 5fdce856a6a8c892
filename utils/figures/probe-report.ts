import type { Observation } from '../chain/observation.ts';
import type { Call, Expectation, Feed, RegistryEntry } from '../protocols/entry.ts';
import { ethUsd } from '../protocols/eth-usd.ts';
import { feedCall } from '../protocols/feed-call.ts';
import type { ReadSpec } from '../protocols/read.ts';
import { readsOf } from '../protocols/reads-of.ts';
import { exactDecimal, ratioNumber } from './decimal.ts';
import { inEnglish } from './english.ts';
import { feedAge } from './feed-age.ts';
import { type FigureContext, figureContext } from './figure-context.ts';
import { rateAt } from './rate-series.ts';
import { isUnread, readingOf } from './reading.ts';
import { saleReads } from './sale-reads.ts';
import { rateOne, rateScale } from './scale.ts';

/** What a feed says of itself; null where it does not answer. */
export type FeedFacts = {
  readonly feed: Feed;
  readonly decimals: number | null;
  readonly description: string | null;
};

/** One line of a probe: a read, or something worked out from reads, with what is wrong about it in words. */
export type ProbeLine = { readonly id: string; readonly answer: string; readonly problem: string | null };

/** ETH a token below or above which a rate is taken for a mistake. */
const plausibleRate = [0.5, 3] as const;
/** Market prices further from the rate than this are worth a look. */
const plausiblePeg = 0.05;

/** Goes through everything the registry reads at one block. */
export function probeReport(
  registry: readonly RegistryEntry[],
  now: Observation,
  feeds: readonly FeedFacts[],
): ProbeLine[] {
  const context = figureContext({ registry, now, grid: [] });
  return [
    ...[...readsOf(registry).presentReads, ...saleReads(registry, now)].map(read => readLine(now, read)),
    ...registry.flatMap(entry => rateLine(context, entry)),
    ...registry.flatMap(entry => expectations(entry).map(expect => expectLine(context, now, entry, expect))),
    ...feeds.flatMap(facts => feedLines(context, now, registry, facts)),
  ];
}

/** A read that fails is named so that it can be repeated by hand. */
function readLine(now: Observation, { id, address, abi, args }: ReadSpec): ProbeLine {
  const result = now.reads[id];
  const given = args.length > 0 ? ` with ${args.join(', ')}` : '';
  const problem = result?.ok ? null : `${result?.reason ?? 'not asked'}: ${address} ${abi}${given}`;
  return { id, answer: result?.ok ? result.values.join(' ') : '–', problem };
}

function rateLine(context: FigureContext, { id, rate }: RegistryEntry): ProbeLine[] {
  if (!rate) return [];
  const reading = rateAt(context.reader.rateOf(id), 0);
  if (isUnread(reading)) return [{ id: `${id} rate`, answer: '–', problem: inEnglish(reading.reason) }];
  const value = ratioNumber(reading, rateOne);
  const odd = value < plausibleRate[0] || value > plausibleRate[1];
  const problem = odd ? `outside ${plausibleRate[0]} to ${plausibleRate[1]} ETH a token` : null;
  return [{ id: `${id} rate`, answer: exactDecimal(reading, rateScale), problem }];
}

function expectations(entry: RegistryEntry): Expectation[] {
  const pools = (entry.pools ?? []).flatMap(pool => (pool.kind === 'curve' && pool.expect ? [pool.expect] : []));
  return [...(entry.parts ?? []).flatMap(part => part.expect ?? []), ...pools];
}

function expectLine({ idOf }: FigureContext, now: Observation, entry: RegistryEntry, expect: Expectation): ProbeLine {
  const answer = readingOf(now, expect.call, idOf(expect.call));
  const id = `${entry.id}: ${inEnglish(expect.what)}`;
  if (isUnread(answer)) return { id, answer: '–', problem: inEnglish(answer.reason) };
  const found = `0x${answer.toString(16).padStart(40, '0')}`;
  return { id, answer: found, problem: answer === BigInt(expect.address) ? null : `expected ${expect.address}` };
}

function feedLines(
  context: FigureContext,
  now: Observation,
  registry: readonly RegistryEntry[],
  { feed, decimals, description }: FeedFacts,
): ProbeLine[] {
  const id = `${feed.publisher} ${feed.pair}`;
  const at = (call: Call) => readingOf(now, call, context.idOf(call));
  const age = feedAge(at({ ...feedCall(feed), value: 3 }), context.timeline, feed);
  return [
    {
      id: `${id} decimals`,
      answer: decimals === null ? '–' : String(decimals),
      problem: decimals === feed.decimals ? null : (silent(decimals, feed) ?? `expected ${feed.decimals}`),
    },
    {
      id: `${id} description`,
      answer: description ?? '–',
      problem: describes(feed, description) ? null : (silent(description, feed) ?? 'names another pair'),
    },
    { id: `${id} age`, answer: inEnglish(age.words), problem: age.state === 'fresh' ? null : age.state },
    ...pegLine(context, registry, feed, id, at({ ...feedCall(feed), value: 1 })),
  ];
}

function silent(answer: unknown, { address }: Feed): string | null {
  return answer === null ? `does not answer: ${address}` : null;
}

/** RedStone's feeds all say the same of themselves. */
function describes(feed: Feed, description: string | null): boolean {
  if (description === null) return false;
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z+/]/g, '');
  return feed.publisher === 'redstone' ? /redstone/i.test(description) : plain(description).includes(plain(feed.pair));
}

function pegLine(
  { reader }: FigureContext,
  registry: readonly RegistryEntry[],
  feed: Feed,
  id: string,
  answer: ReturnType<typeof readingOf>,
): ProbeLine[] {
  const entry = registry.find(each => each.feeds?.includes(feed));
  if (feed === ethUsd || !entry || isUnread(answer)) return [];
  const worth = feed.against === 'one' ? rateOne : rateAt(reader.rateOf(entry.id), 0);
  if (isUnread(worth)) return [];
  const peg = ratioNumber(answer * 10n ** BigInt(rateScale - feed.decimals) - worth, worth);
  const problem = Math.abs(peg) > plausiblePeg ? 'more than 5 % from the rate' : peg === 0 ? 'repeats the rate' : null;
  return [{ id: `${id} over the rate`, answer: peg.toFixed(6), problem }];
}
