import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { inTurn } from './in-turn.ts';
import { useGradually } from './use-gradually.ts';

type Props<Row> = {
  readonly rows: readonly Row[];
  /** Must key what it draws. Called once for each row object: what has been drawn is moved, not drawn again. */
  readonly draw: (row: Row) => VNode;
  /** How many are drawn or moved in one task; as many table rows as a slow machine lays out in 20 ms unless told. */
  readonly step?: number;
};

/**
 * Rows of a table or a list, a handful a frame: those that are new, those that have changed and those that have to move
 * to another place. Until its turn comes each stays as and where it is.
 */
export function GradualRows<Row extends object>({ rows, draw, step = 8 }: Props<Row>) {
  const drawn = useRef(new WeakMap<Row, VNode>()).current;
  const shown = useRef<readonly VNode[]>([]);
  const elements = useMemo(
    () =>
      rows.map(row => {
        const element = drawn.get(row) ?? draw(row);
        drawn.set(row, element);
        return element;
      }),
    [rows],
  );
  shown.current = inTurn(elements, useGradually(elements.length, step, elements), shown.current);
  return <>{shown.current}</>;
}
