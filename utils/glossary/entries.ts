import type { EntityId } from '../mentions/mention.ts';
import { chainTerms } from './entries/chain.ts';
import { defiTerms } from './entries/defi.ts';
import { defiVenues } from './entries/defi-venues.ts';
import { depositAndExitTerms } from './entries/deposits-and-exits.ts';
import { figureTerms } from './entries/figures.ts';
import { governanceTokens } from './entries/governance-tokens.ts';
import { liquidStakingProtocols } from './entries/liquid-staking-protocols.ts';
import { marketTerms } from './entries/market.ts';
import { networksAndServices } from './entries/networks-and-services.ts';
import { operators } from './entries/operators.ts';
import { restakingTerms } from './entries/restaking.ts';
import { restakingProtocols } from './entries/restaking-protocols.ts';
import { securityTerms } from './entries/security.ts';
import { stakingTerms } from './entries/staking.ts';
import { tokens } from './entries/tokens.ts';
import type { GlossaryEntry } from './entry.ts';

/** Every entity of the dictionary. A new subject is a new file in `entries/` and a line here. */
export const glossaryEntries: readonly GlossaryEntry[] = [
  ...liquidStakingProtocols,
  ...restakingProtocols,
  ...tokens,
  ...governanceTokens,
  ...stakingTerms,
  ...depositAndExitTerms,
  ...restakingTerms,
  ...figureTerms,
  ...defiTerms,
  ...marketTerms,
  ...chainTerms,
  ...securityTerms,
  ...defiVenues,
  ...operators,
  ...networksAndServices,
];

const byId: ReadonlyMap<EntityId, GlossaryEntry> = new Map(glossaryEntries.map(entry => [entry.id, entry]));

export function entryOf(id: EntityId): GlossaryEntry | undefined {
  return byId.get(id);
}
