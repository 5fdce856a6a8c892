const times = Number(process.env.TIDEMARK_RUNS ?? 1);

/** How often a property is tried. `TIDEMARK_RUNS=20` tries each twenty times as often, to hunt for what fails rarely. */
export function runs(count: number): number {
  return Math.ceil(count * times);
}
