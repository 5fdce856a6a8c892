import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glossaryEntries } from '../../../utils/glossary/entries.ts';

/** It lies beside the repository and is not part of it. */
const seedArticle = new URL('../../../../shared/pages/seed-article.txt', import.meta.url);

/** Entries whose definition fails, each with what is wrong. */
function faults(check: (definition: string) => unknown): [id: string, fault: unknown][] {
  return glossaryEntries.flatMap(({ id, definition }) => {
    const fault = check(definition);
    return fault ? [[id, fault] as [string, unknown]] : [];
  });
}

describe('every definition', () => {
  it('is one or two sentences', () => {
    expect(faults(definition => sentencesIn(definition) > 2 && sentencesIn(definition))).toEqual([]);
    expect(sentencesIn('One of ether.fi. Two. Three.')).toBe(3);
  });

  it('ends as a sentence does, within 280 characters', () => {
    expect(faults(definition => definition.length > 280 && definition.length)).toEqual([]);
    expect(faults(definition => !/^\S.*\.$/.test(definition) && definition)).toEqual([]);
  });

  it('rests on a source that can be opened', () => {
    const open = ({ label, url }: { label: string; url: string }) =>
      /\S/.test(label) && URL.parse(url)?.protocol === 'https:';
    expect(glossaryEntries.filter(({ source }) => !open(source)).map(({ id }) => id)).toEqual([]);
  });

  it.runIf(existsSync(seedArticle))('is our own: no run of eight words stands in the article of the tests', () => {
    const seedRuns = new Set(runsOf(readFileSync(seedArticle, 'utf8'), 8));
    expect(seedRuns.size).toBeGreaterThan(500);
    expect(faults(definition => runsOf(definition, 8).find(run => seedRuns.has(run)))).toEqual([]);
  });

  it('says something of its own, save for operators of a kind', () => {
    const definitions = glossaryEntries.filter(({ kind }) => kind !== 'venue').map(({ definition }) => definition);
    expect(new Set(definitions).size).toBe(definitions.length);
  });
});

/** Dots inside names end no sentence: ether.fi, P2P.org, Crypto.com. */
function sentencesIn(definition: string): number {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(definition.replace(/\b\.(?=\w)/g, ''))]
    .length;
}

function runsOf(text: string, length: number): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '));
}
