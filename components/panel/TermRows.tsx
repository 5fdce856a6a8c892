import type { PageRow } from '../../utils/messaging/protocol.ts';
import { RevealButton } from './ProtocolRows.tsx';

export type TermRowsProps = {
  readonly rows: readonly PageRow[];
  readonly counts: ReadonlyMap<string, number>;
  readonly onReveal: (entity: string) => void;
};

/** Terms with what they mean. */
export function TermRows({ rows, counts, onReveal }: TermRowsProps) {
  return (
    <ul class="td-list-terms">
      {rows.map(({ entity, name, definition }) => (
        <li key={entity}>
          <RevealButton entity={entity} name={name} count={counts.get(entity) ?? 0} onReveal={onReveal} />
          <p lang="en">{definition.map(run => run.text).join('')}</p>
        </li>
      ))}
    </ul>
  );
}
