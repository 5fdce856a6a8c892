import { indexedHistory } from '../../utils/history/indexed-history.ts';
import { memoryHistory } from '../../utils/history/memory-history.ts';
import { type SteadyHistory, steadyHistory } from '../../utils/history/steady-history.ts';
import { budgetBytes, thin } from '../../utils/history/thin.ts';
import { chainId, gridReads } from './chain-reads.ts';

const totals = new Set(gridReads.map(({ id }) => id));

/** Share of the stored bytes given up when the browser's own quota is met. */
const roomShare = 0.8;

/** The history in IndexedDB, or in memory where the browser has none; never rejects. */
export function openHistory(): SteadyHistory {
  const store = 'indexedDB' in globalThis ? indexedHistory() : memoryHistory();
  return steadyHistory(store, async full => {
    const { bytes } = await full.usage();
    await thin(full, { chainId, budgetBytes: Math.floor(bytes * roomShare), isTotal: id => totals.has(id) });
  });
}

/** Brings the history under its budget where it has outgrown it. */
export function keepWithinBudget(history: SteadyHistory): Promise<void> {
  return thin(history, { chainId, budgetBytes, isTotal: id => totals.has(id) });
}
