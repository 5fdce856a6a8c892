import type { Candidate } from './collect.ts';
import { isMeant } from './judge.ts';
import { openPage } from './open-page.ts';
import type { PageOptions } from './page.ts';
import type { Reading } from './reading.ts';
import { type Section, weigh } from './section.ts';

/** Decides for a page that is read piece by piece which forms mean what the dictionary says. */
export type PageJudge = {
  /** Grows each time the evidence has changed enough for a judgement to turn out otherwise. */
  readonly version: number;
  /** The page is about the field: rare forms are worth looking for. */
  readonly isOfField: boolean;
  add(reading: Reading): void;
  remove(reading: Reading): void;
  isMeant(candidate: Candidate, reading: Reading): boolean;
};

/** `survey` reads a text as evidence, whether a form stands in it or not. */
export function createPageJudge(
  options: PageOptions,
  survey: (text: string) => Reading | undefined,
  vocabulary: RegExp,
): PageJudge {
  const page = openPage(options, text => {
    const reading = survey(text);
    return reading && weigh(reading, vocabulary, true);
  });
  const sections = new WeakMap<Reading, Section>();
  function sectionOf(reading: Reading): Section {
    const section = sections.get(reading) ?? weigh(reading, vocabulary);
    sections.set(reading, section);
    return section;
  }
  return {
    get version() {
      return page.version;
    },
    get isOfField() {
      return page.isOfField;
    },
    add: reading => page.add(sectionOf(reading)),
    remove: reading => page.remove(sectionOf(reading)),
    isMeant: (candidate, reading) => isMeant(candidate, sectionOf(reading), page),
  };
}
