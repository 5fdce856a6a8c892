import type { EntityId } from '../mentions/mention.ts';
import type { PageMentions } from './protocol.ts';

/** What some frames name together, in their order; the state is the first one's unless another was slowed down. */
export function mergeMentions(first: PageMentions, others: readonly PageMentions[]): PageMentions {
  const all = [first, ...others];
  const counts = new Map<EntityId, number>();
  for (const { entity, count } of all.flatMap(({ entities }) => entities))
    counts.set(entity, (counts.get(entity) ?? 0) + count);
  const { entities: _, ...state } = all.find(({ state }) => state === 'slowed') ?? first;
  return { ...state, entities: [...counts].map(([entity, count]) => ({ entity, count })) };
}
