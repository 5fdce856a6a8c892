import type { FigureUnit } from './snapshot.ts';

/** A figure as an outside source gives it. */
export type Quote = {
  /** Id of the source, e.g. `lido`, `defillama`. */
  readonly source: string;
  /** Registry id. */
  readonly protocol: string;
  /** Key of the figure it speaks of, e.g. `apr.7d`. */
  readonly figure: string;
  /** Decimal in `unit`; yields are fractions. */
  readonly value: string;
  readonly unit: FigureUnit;
  /** ISO 8601: the time it speaks of. */
  readonly asOf: string;
};
