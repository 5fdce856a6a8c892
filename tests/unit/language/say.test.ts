import { afterAll, describe, expect, it, test } from 'vitest';
import { computeSnapshot } from '../../../utils/figures/compute-snapshot.ts';
import { inEnglish, whyInEnglish } from '../../../utils/figures/english.ts';
import type { Figure, Snapshot } from '../../../utils/figures/snapshot.ts';
import { say, sayWhy } from '../../../utils/language/say.ts';
import { protocolCode, type Sentence, type Words } from '../../../utils/language/words.ts';
import type { RegistryEntry } from '../../../utils/protocols/entry.ts';
import { readsOf } from '../../../utils/protocols/reads-of.ts';
import { registry } from '../../../utils/protocols/registry.ts';
import { type Answers, e18, world } from '../figures/observe.ts';
import { useEnglish } from './english.ts';
import { languages, useLanguage } from './use-language.ts';

const { presentReads } = readsOf(registry);
const failures = ['reverted', 'no contract at this block', 'unreadable answer'] as const;

/** Every read of every protocol, one in `failing` of them broken on a day of its own; jumps now and then. */
function answers(failing: number) {
  return (day: number): Answers =>
    Object.fromEntries(
      presentReads.map(({ id }, index) => {
        const isBroken = (index * 7 + Math.floor(day)) % failing === 0;
        const jump = day > 19_970 + (index % 25) && index % 3 === 0 ? 12n : 10n;
        const grown = (e18 * jump) / 10n + BigInt(Math.round((day - 19_900) * (index + 1) * 1e6)) * 10n ** 6n;
        return [id, isBroken ? failures[index % 3]! : Array.from({ length: 5 }, () => grown)];
      }),
    );
}

const snapshots = [
  [35, 4],
  [35, 11],
  [35, 10_000],
  [3, 5],
  [0, 10_000],
].map(([days, failing]) => computeSnapshot({ registry, ...world(days!, answers(failing!)) }));

function figuresOf({ protocols, sector }: Snapshot): Figure[] {
  return [...Object.values(protocols), sector].flatMap(({ figures }) => Object.values(figures));
}

const distinct = (all: readonly Words[]) => [...new Map(all.map(each => [JSON.stringify(each), each])).values()];
const figures = snapshots.flatMap(figuresOf);
const methods = distinct(figures.map(({ method }) => method));
const reasons = distinct(figures.flatMap(({ reason }) => (reason ? [reason] : [])));

afterAll(useEnglish);

test('the worlds looked at give many kinds of reasons', () => {
  const codes = new Set(JSON.stringify(reasons).match(/"say":"\w+"/g));
  expect(codes.size).toBeGreaterThan(25);
});

describe.each(languages.filter(language => language !== 'en'))('%s', language => {
  it('says every method and every reason of the figures, none of them in English', () => {
    useLanguage(language);
    expect(methods.filter(method => !isSymbols(method) && say(method) === inEnglish(method))).toEqual([]);
    expect(reasons.filter(reason => sayWhy(reason) === whyInEnglish(reason))).toEqual([]);
    expect([...methods.map(say), ...reasons.map(sayWhy)].filter(text => text.includes('words_'))).toEqual([]);
  });

  it('ends every sentence with one full stop, and leaves no place unfilled', () => {
    useLanguage(language);
    const texts = reasons.map(sayWhy);
    expect(texts.filter(text => !/[^.。][.。]$/.test(text) || /\.\.|。。|\.。|\$\d|undefined/.test(text))).toEqual([]);
  });
});

describe.each(languages)('%s', language => {
  it('says of every protocol how one leaves, and what its figures leave out', () => {
    useLanguage(language);
    const wanted = registry.flatMap(textsOf);
    expect(wanted.filter(words => say(words).includes('words_'))).toEqual([]);
  });
});

function textsOf(entry: RegistryEntry): Sentence[] {
  const wanted: Sentence[] = [{ say: protocolCode('exit', entry.id) }];
  if (entry.leavesOut) wanted.push({ say: protocolCode('leavesOut', entry.id) });
  if (entry.unreadable) wanted.push({ say: protocolCode('unreadable', entry.id) });
  for (const text of Object.values(entry.offChain ?? {})) wanted.push({ say: protocolCode(text, entry.id) });
  if (entry.queue) wanted.push({ say: protocolCode('queue', entry.id) });
  return wanted;
}

describe('words', () => {
  it('follow the plural, the dates and the lists of the language', () => {
    const missing: Words = { say: 'daysMissing', of: [{ count: 1 }] };
    const without: Words = { say: 'without', of: [{ list: ['rETH', 'ETHx', 'osETH'] }] };
    useLanguage('de');
    expect(sayWhy([missing, without])).toBe('1 Tag fehlt: Summe über die vorhandenen Tage. Ohne rETH, ETHx und osETH.');
    expect(say({ say: 'unchangedSince', of: [{ day: '2026-09-24' }] })).toBe('Unverändert seit 24.09.2026.');
    useLanguage('ja');
    expect(sayWhy([missing, without])).toBe(
      '1 日分が欠けています：ある日だけを合計しました。rETH、ETHx、osETH を含みません。',
    );
  });

  it('end a clause that stands alone with the language’s own full stop', () => {
    const reverted: Words = { say: 'readReverted', of: ['getRate'] };
    expect(whyInEnglish(reverted)).toBe('getRate: the call reverted.');
    useLanguage('zh_CN');
    expect(sayWhy(reverted)).toBe('getRate：调用被回退。');
  });
});

/** Formulas and names, the same everywhere. */
function isSymbols(words: Words): boolean {
  return typeof words === 'string' && !/(^|\s)[a-z]{3,} [a-z]{3,}(\s|$)/.test(words);
}
