/** Resolves when so many frames have been drawn: time enough for what must not happen. */
export function frames(count: number): Promise<void> {
  return new Promise(resolve => {
    const tick = (left: number) => (left === 0 ? resolve() : requestAnimationFrame(() => tick(left - 1)));
    tick(count);
  });
}
