import type { DisplaySettings } from '../../utils/settings/settings.ts';

/** The reader's choice; else light or dark as the page's own ground is. */
export function pageTheme(choice: DisplaySettings['theme']): 'light' | 'dark' {
  if (choice !== 'auto') return choice;
  const style = getComputedStyle(document.body ?? document.documentElement);
  const ground =
    lightnessOf(style.backgroundColor) ?? lightnessOf(getComputedStyle(document.documentElement).backgroundColor);
  // Over a picture or the browser's own ground, whose scheme no property tells for sure, text is dark on light or the reverse.
  return (ground ?? 1 - (lightnessOf(style.color) ?? 0)) < 0.5 ? 'dark' : 'light';
}

/** Rough lightness from 0 to 1 of a computed colour; null where it lets most of what is below through. */
function lightnessOf(color: string): number | null {
  const [, kind, channels] = /^(\w+)\((?:[a-z][\w-]* )?(.*)\)$/.exec(color) ?? [];
  if (!kind || !channels) return null;
  const [first = 0, second = 0, third = 0, alpha = 1] = (channels.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  if (alpha < 0.5) return null;
  // The first of `lab` and its kin is the lightness.
  const lightness = /^(rgb|color)/.test(kind) ? 0.3 * first + 0.59 * second + 0.11 * third : first;
  return lightness / (/^rgb/.test(kind) ? 255 : /^l/.test(kind) ? 100 : 1);
}
