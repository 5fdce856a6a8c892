import { useRef } from 'preact/hooks';
import type { RichText } from '../../utils/messaging/protocol.ts';

type Props = {
  readonly runs: RichText;
  /** Rest of the pointer on a word before it counts, in milliseconds. */
  readonly dwellMs: number;
  /** The entity whose card is open, null for none. */
  readonly open: string | null;
  /** What a mouse presses it rests on too; what a key or a finger presses it may be nowhere near. */
  readonly onIntent: (entity: string, element: HTMLElement, how: 'hover' | 'press') => void;
  readonly onLeave: () => void;
};

/** A sentence as Tidemark marks it on a page: resting on a marked word, or pressing it, asks for its card. */
export function MarkedSentence({ runs, dwellMs, open, onIntent, onLeave }: Props) {
  const dwell = useRef<ReturnType<typeof setTimeout>>(undefined);
  const enter = (entity: string, element: HTMLElement) => {
    clearTimeout(dwell.current);
    dwell.current = setTimeout(() => onIntent(entity, element, 'hover'), dwellMs);
  };
  const press = (entity: string, element: HTMLElement, pointer: string) => {
    clearTimeout(dwell.current);
    onIntent(entity, element, pointer === 'mouse' ? 'hover' : 'press');
  };
  const leave = () => {
    clearTimeout(dwell.current);
    onLeave();
  };
  return (
    <p class="try-sentence">
      {runs.map(({ text, entity }, index) =>
        entity === undefined ? (
          text
        ) : (
          <button
            key={index}
            type="button"
            class="try-mark"
            data-entity={entity}
            aria-haspopup="dialog"
            aria-expanded={open === entity}
            onPointerEnter={event => event.pointerType === 'mouse' && enter(entity, event.currentTarget)}
            onPointerLeave={event => event.pointerType === 'mouse' && leave()}
            onClick={event => press(entity, event.currentTarget, (event as unknown as PointerEvent).pointerType)}
          >
            {text}
          </button>
        ),
      )}
    </p>
  );
}
