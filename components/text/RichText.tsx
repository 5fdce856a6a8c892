import type { RichText as Runs } from '../../utils/messaging/protocol.ts';

export type RichTextProps = {
  readonly runs: Runs;
  /** Opens the card of a name or term inside the text; without it the text is plain. */
  readonly onOpen?: ((entity: string) => void) | undefined;
};

/** Text whose names and terms open their own cards. Text nodes only: nothing in it is ever parsed as markup. */
export function RichText({ runs, onOpen }: RichTextProps) {
  return (
    <>
      {runs.map((run, index) => {
        const { entity } = run;
        if (!entity || !onOpen) return run.text;
        return (
          <button key={index} type="button" class="td-mention" data-entity={entity} onClick={() => onOpen(entity)}>
            {run.text}
          </button>
        );
      })}
    </>
  );
}
