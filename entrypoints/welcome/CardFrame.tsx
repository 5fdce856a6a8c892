import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Props = {
  /** The word the card belongs to. */
  readonly anchor: HTMLElement;
  readonly label: string;
  /** Opened by a press rather than by hovering, which must not take the focus away. */
  readonly takesFocus: boolean;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onEscape: () => void;
  readonly children: ComponentChildren;
};

/** Holds the card beside its word, below it where there is room. */
export function CardFrame({ anchor, label, takesFocus, onEnter, onLeave, onEscape, children }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  // Before the first frame: a card that is drawn first and placed afterwards has pointers enter and leave it that never moved.
  useLayoutEffect(() => {
    if (takesFocus) frame.current?.focus();
  }, [takesFocus]);
  useLayoutEffect(() => {
    const element = frame.current!;
    return autoUpdate(anchor, element, async () => {
      const middleware = [offset(6), flip(), shift({ padding: 8 })];
      const { x, y } = await computePosition(anchor, element, { placement: 'bottom-start', middleware });
      element.style.translate = `${x}px ${y}px`;
    });
  }, [anchor]);
  return (
    <div
      ref={frame}
      class="try-card"
      role="dialog"
      tabIndex={-1}
      aria-label={label}
      onPointerEnter={onEnter}
      onPointerLeave={event => event.pointerType === 'mouse' && onLeave()}
      onKeyDown={event => event.key === 'Escape' && onEscape()}
    >
      {children}
    </div>
  );
}
