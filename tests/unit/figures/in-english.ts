import type { Snapshot } from '../../../utils/figures/snapshot.ts';
import { printedFigure } from '../../../utils/figures/snapshot-json.ts';

/** The Snapshot with what its figures say said in English, for expectations that a person can read. */
export function inEnglish({ protocols, sector, ...snapshot }: Snapshot): Snapshot {
  const all = Object.entries(protocols).map(([id, protocol]) => [id, { ...protocol, figures: said(protocol.figures) }]);
  const rotation = sector.rotation.map(row => ({ ...row, flow: printedFigure(row.flow) }));
  return { ...snapshot, protocols: Object.fromEntries(all), sector: { figures: said(sector.figures), rotation } };
}

function said<Figures extends Snapshot['sector']['figures']>(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, printedFigure(figure)])) as Figures;
}
