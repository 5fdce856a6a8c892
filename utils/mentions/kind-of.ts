import type { EntityId } from './mention.ts';

/** The kind an id tells; venues are named like protocols and read as such. */
export function kindOf(entity: EntityId): 'protocol' | 'token' | 'term' {
  if (entity.startsWith('token:')) return 'token';
  return entity.startsWith('term:') ? 'term' : 'protocol';
}
