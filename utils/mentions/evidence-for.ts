import { bucket, type Page, type PageEvidence } from './page.ts';
import type { Section } from './section.ts';

/** So many different words of another field make a section its own subject. */
const otherSubjectWords = 2;

/**
 * What a section's doubtful forms are weighed by. A section that speaks of another field, and of this one hardly, is judged by itself: an article
 * about restaking may end at the seaside.
 */
export function evidenceFor(section: Section, page: Page): PageEvidence {
  const { certain, amounts } = section;
  const { much, some, other } = amounts;
  const isElsewhere = certain.size === 0 && other >= otherSubjectWords && other > much + some / 4;
  return isElsewhere ? ownEvidence(section) : page.evidence();
}

function ownEvidence({ amounts, doubtful }: Section): PageEvidence {
  return {
    field: bucket(amounts.much),
    other: bucket(amounts.other),
    certain: 0,
    // Words that mean other things too hardly vouch for each other here.
    peersOf: entity => Math.min(1, doubtful.size - Number(doubtful.has(entity))),
    names: () => false,
  };
}
