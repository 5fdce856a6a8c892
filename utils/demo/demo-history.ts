import type { RegistryEntry } from '../protocols/entry.ts';
import { answersFor } from './answers-for.ts';
import { type DemoOptions, demoStates } from './demo-states.ts';
import type { HistoryDay } from './write-history.ts';

/** The history that the demonstration shows: invented, and the same for the same seed and end. */
export function demoDays(registry: readonly RegistryEntry[], options: DemoOptions): HistoryDay[] {
  return demoStates(registry, options).map(state => ({ at: state.time, answers: answersFor(registry, state) }));
}
