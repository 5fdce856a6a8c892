import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { useGradually } from './use-gradually.ts';

type Props<Row> = {
  readonly rows: readonly Row[];
  readonly draw: (row: Row) => ComponentChildren;
};

/** About 20 ms of drawing on a slow machine. */
const rowsATask = 8;

/** Table rows, a handful a task; those already there are not drawn again. `draw` is taken anew with new rows only. */
export function GradualRows<Row>({ rows, draw }: Props<Row>) {
  const drawn = useGradually(rows.length, rowsATask);
  const blocks = useMemo(() => inBlocks(rows), [rows]);
  return (
    <>
      {blocks.slice(0, Math.ceil(drawn / rowsATask)).map((block, index) => (
        <Block key={index} rows={block} draw={draw} />
      ))}
    </>
  );
}

function Block<Row>({ rows, draw }: Props<Row>) {
  return useMemo(() => <>{rows.map(draw)}</>, [rows]);
}

function inBlocks<Row>(rows: readonly Row[]): (readonly Row[])[] {
  const count = Math.ceil(rows.length / rowsATask);
  return Array.from({ length: count }, (_, index) => rows.slice(index * rowsATask, (index + 1) * rowsATask));
}
