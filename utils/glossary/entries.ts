import type { EntityId } from '../mentions/mention.ts';
import { governanceTokens } from './entries/governance-tokens.ts';
import { liquidStakingProtocols } from './entries/liquid-staking-protocols.ts';
import { restakingProtocols } from './entries/restaking-protocols.ts';
import { tokens } from './entries/tokens.ts';
import type { GlossaryEntry } from './entry.ts';

/** Every entity of the dictionary. A new subject is a new file in `entries/` and a line here. */
export const glossaryEntries: readonly GlossaryEntry[] = [
  ...liquidStakingProtocols,
  ...restakingProtocols,
  ...tokens,
  ...governanceTokens,
];

const byId: ReadonlyMap<EntityId, GlossaryEntry> = new Map(glossaryEntries.map(entry => [entry.id, entry]));

export function entryOf(id: EntityId): GlossaryEntry | undefined {
  return byId.get(id);
}
