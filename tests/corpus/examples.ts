import { closedList, type Passage } from '../../utils/commands/corpus.ts';
import { markdownProse } from '../../utils/commands/markdown-prose.ts';
import { readPage } from '../../utils/commands/scan-blocks.ts';
import { type Features, featuresOf } from '../../utils/mentions/features.ts';

/** One form that needs support, as the judge sees it, and what the label says. */
export type Example = {
  readonly passage: string;
  readonly surface: string;
  readonly entity: string;
  readonly features: Features;
  readonly isMention: boolean;
};

/** Every doubtful candidate of a passage, with its label; what labels do not judge is left out. */
export function examplesOf(passage: Passage): Example[] {
  const { page, blocks } = readPage(markdownProse(passage.text, passage.skip), { address: passage.source });
  return blocks.flatMap(({ section, place }) =>
    section.candidates.flatMap(candidate => {
      if (candidate.doubt === 0 || !closedList.has(candidate.entity)) return [];
      const { start, end } = place(candidate.start, candidate.end);
      if (passage.skip.some(([from, to]) => from < end && start < to)) return [];
      const isMention = passage.mentions.some(
        label => label.entity === candidate.entity && label.start < end && start < label.end,
      );
      const features = featuresOf(candidate, section, page.evidence());
      return [
        { passage: passage.id, surface: passage.text.slice(start, end), entity: candidate.entity, features, isMention },
      ];
    }),
  );
}
