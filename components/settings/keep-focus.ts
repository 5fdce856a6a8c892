/**
 * Gives the focus back to a control of a list that lost it because the list was drawn anew: where it is gone, to the first
 * button of its row; where the row is gone, to the button that removes the next one or the one before it, or to the field
 * that adds to the list. A reader who went on is left alone.
 */
export async function keepFocus(pressed: HTMLElement, change: Promise<unknown>): Promise<void> {
  const row = pressed.closest('li');
  const field = pressed.closest('section')?.querySelector<HTMLElement>('.text-field');
  const beside = [row?.nextElementSibling, row?.previousElementSibling].map(
    other => other?.querySelector<HTMLElement>('button[data-removes]') ?? null,
  );
  await change;
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    [pressed, row?.querySelector('button'), ...beside, field].find(control => control?.isConnected)?.focus();
  });
}
