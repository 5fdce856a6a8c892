import { kindOf } from '../../utils/mentions/kind-of.ts';
import type { EntityId } from '../../utils/mentions/mention.ts';
import type { MarkChoice, ReadingSettings } from '../../utils/settings/settings.ts';

/** A block as the choice sees it: the section it belongs to, the length of its text, its mentions in order. */
export type ChoiceBlock<M> = { readonly section: unknown; readonly length: number; readonly places: readonly M[] };

/** One mark to so many characters at most, so that a paragraph does not look like a list of links… */
const charactersToAMark = 25;
/** …but a heading or a table's cell may hold this many. */
const marksAnywhere = 4;

/** Which mentions are marked, of blocks given in the order of the page. */
export function chooseMarks<M extends { readonly entity: EntityId }>(
  blocks: readonly ChoiceBlock<M>[],
  reading: Pick<ReadingSettings, 'markProtocols' | 'markTerms' | 'protocolChoice' | 'termChoice'>,
): M[] {
  const onPage = new Set<EntityId>();
  let inSection = new Set<EntityId>();
  let section: unknown;

  function isFirst(choice: MarkChoice, entity: EntityId, here: Set<EntityId>): boolean {
    if (choice === 'every') return true;
    return !here.has(entity) && !(choice === 'page' ? onPage : inSection).has(entity);
  }

  return blocks.flatMap(block => {
    if (block.section !== section) inSection = new Set();
    section = block.section;
    const here = new Set<EntityId>();
    const wanted = block.places.filter(({ entity }) => {
      const isTerm = kindOf(entity) === 'term';
      if (!(isTerm ? reading.markTerms : reading.markProtocols)) return false;
      if (!isFirst(isTerm ? reading.termChoice : reading.protocolChoice, entity, here)) return false;
      here.add(entity);
      return true;
    });
    const kept = thinOut(wanted, Math.max(marksAnywhere, Math.ceil(block.length / charactersToAMark)));
    for (const { entity } of kept) {
      onPage.add(entity);
      inSection.add(entity);
    }
    return kept;
  });
}

/** Where there are too many, names go before terms, and what was named already goes last. */
function thinOut<M extends { readonly entity: EntityId }>(places: readonly M[], limit: number): readonly M[] {
  if (places.length <= limit) return places;
  const seen = new Set<EntityId>();
  const ranked = places.map((place, index) => {
    const isRepeated = seen.has(place.entity);
    seen.add(place.entity);
    return { place, index, rank: isRepeated ? 2 : kindOf(place.entity) === 'term' ? 1 : 0 };
  });
  const kept = ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).slice(0, limit);
  return kept.sort((a, b) => a.index - b.index).map(({ place }) => place);
}
