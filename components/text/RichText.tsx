import type { RichText as Runs } from '../../utils/messaging/protocol.ts';

export type RichTextProps = {
  readonly runs: Runs;
  /** Opens the card of a name or term inside the text; without it the text is plain. */
  readonly onOpen?: ((entity: string) => void) | undefined;
};

/** A browser may end a line after a button, even before the comma that follows. */
const close = /^[^\s\p{L}\p{N}]*/u;

/** Text whose names and terms open their own cards. Text nodes only: nothing in it is ever parsed as markup. */
export function RichText({ runs, onOpen }: RichTextProps) {
  const tailOf = (index: number) => close.exec(runs[index + 1]?.text ?? '')![0];
  return (
    <>
      {runs.map(({ text, entity }, index) => {
        if (!onOpen) return text;
        if (!entity) return runs[index - 1]?.entity ? text.slice(tailOf(index - 1).length) : text;
        const button = (
          <button key={index} type="button" class="td-mention" data-entity={entity} onClick={() => onOpen(entity)}>
            {text}
          </button>
        );
        const tail = runs[index + 1]?.entity ? '' : tailOf(index);
        if (!tail) return button;
        return (
          <span key={index} class="td-together">
            {button}
            {tail}
          </span>
        );
      })}
    </>
  );
}
