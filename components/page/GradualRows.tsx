import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { useGradually } from './use-gradually.ts';

type Props<Row> = {
  readonly rows: readonly Row[];
  readonly draw: (row: Row) => ComponentChild;
};

/** About 20 ms of drawing on a slow machine. */
const rowsATask = 8;

/**
 * Rows of a table or a list, a handful a task. A row that has been drawn is moved when the order changes, not drawn
 * again: `draw`, which must key what it draws, is called once for each row object.
 */
export function GradualRows<Row extends object>({ rows, draw }: Props<Row>) {
  const drawn = useRef(new WeakMap<Row, ComponentChild>()).current;
  return (
    <>
      {rows.slice(0, useGradually(rows.length, rowsATask)).map(row => {
        const element = drawn.get(row) ?? draw(row);
        drawn.set(row, element);
        return element;
      })}
    </>
  );
}
