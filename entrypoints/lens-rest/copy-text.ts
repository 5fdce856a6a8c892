/** Puts `text` on the clipboard. Pages without a secure context have no clipboard interface; the old command serves. */
export async function copyText(text: string, within: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, within);
  }
}

function copyByCommand(text: string, within: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.className = 'td-hidden';
  field.value = text;
  const focused = (within.getRootNode() as ShadowRoot).activeElement;
  within.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  (focused as HTMLElement | null)?.focus();
  return done;
}
