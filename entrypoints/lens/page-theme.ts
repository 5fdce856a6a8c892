import type { DisplaySettings } from '../../utils/settings/settings.ts';

export type Theme = 'light' | 'dark' | 'system';

/** The reader's choice; else light or dark as the page's own ground is; else as the system is. */
export function pageTheme(choice: DisplaySettings['theme']): Theme {
  if (choice !== 'auto') return choice;
  for (const element of [document.body, document.documentElement]) {
    const lightness = element && lightnessOf(getComputedStyle(element).backgroundColor);
    if (lightness !== null) return lightness < 0.4 ? 'dark' : 'light';
  }
  // Without a ground of its own the page shows the browser's, which follows the scheme the page declares.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  if (scheme.includes('dark')) return scheme.includes('light') ? 'system' : 'dark';
  return 'light';
}

/** Rough lightness from 0 to 1 of a computed colour; null where it lets most of what is below through. */
function lightnessOf(color: string): number | null {
  const match = /^(rgba?|color)\((.*)\)$/.exec(color);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = (match[2]?.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);
  const full = match[1] === 'color' ? 1 : 255;
  return alpha < 0.5 ? null : (0.3 * red + 0.59 * green + 0.11 * blue) / full;
}
