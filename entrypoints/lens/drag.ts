/** Follows the pointer from `start` until it is released, reporting how far it has moved in CSS px. */
export function drag(start: PointerEvent, onMove: (dx: number, dy: number) => void): void {
  const handle = start.currentTarget as HTMLElement;
  handle.setPointerCapture(start.pointerId);
  const move = (event: PointerEvent) => onMove(event.clientX - start.clientX, event.clientY - start.clientY);
  handle.addEventListener('pointermove', move);
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
}
