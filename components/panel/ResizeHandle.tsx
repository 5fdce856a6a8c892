import { t } from '../../utils/language/translate.ts';

export type ResizeHandleProps = {
  readonly side: 'left' | 'right';
  readonly widthPx: number;
  readonly minPx: number;
  readonly maxPx: number;
  /** While it is moved, and once more when it is let go (`done`). */
  readonly onResize: (widthPx: number, done: boolean) => void;
};

const stepPx = 16;

/** Edge of the panel: dragged, or moved by arrow keys. https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/ */
export function ResizeHandle({ side, widthPx, minPx, maxPx, onResize }: ResizeHandleProps) {
  const toward = side === 'left' ? 1 : -1;
  const clamp = (px: number) => Math.round(Math.min(maxPx, Math.max(minPx, px)));
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    onResize(clamp(widthPx + direction * toward * stepPx), true);
  };
  const onPointerDown = (start: PointerEvent) => {
    const handle = start.currentTarget as HTMLElement;
    handle.setPointerCapture(start.pointerId);
    let latest = widthPx;
    const move = (event: PointerEvent) => {
      latest = clamp(widthPx + (event.clientX - start.clientX) * toward);
      onResize(latest, false);
    };
    handle.addEventListener('pointermove', move);
    const end = () => {
      handle.removeEventListener('pointermove', move);
      onResize(latest, true);
    };
    handle.addEventListener('lostpointercapture', end, { once: true });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is a widget, which <hr> is not
    <div
      class="td-panel-handle"
      role="separator"
      aria-orientation="vertical"
      aria-label={t('panel_resize')}
      aria-valuenow={widthPx}
      aria-valuemin={minPx}
      aria-valuemax={maxPx}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  );
}
