import { readFileSync } from 'node:fs';
import {
  blend,
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  interpolate,
  parse,
  wcagContrast,
} from 'culori';
import { describe, expect, it } from 'vitest';

const sheet = (path: string) => readFileSync(path, 'utf8');
const themes = ['light', 'dark'] as const;
const difference = differenceCiede2000();

/** How much of a colour is left to each vision, after Machado et al. (2009) at its full severity: https://doi.org/10.1109/TVCG.2009.113 */
const visions: Readonly<Record<string, (color: Color) => Color>> = {
  'full colour vision': color => color,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

const declared = sheet('components/tokens/tokens.css') + sheet('components/sector/sector.css');
const tokens = new Map(
  [...declared.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)].map(([, name, light, dark]) => [
    name!,
    { light: parse(light!)!, dark: parse(dark!)! },
  ]),
);
const lines = [1, 2, 3, 4, 5, 6].map(number => `line-${number}`);

/** The tints of mentions over a page's ground. */
const grounds = { light: '#ffffff', dark: '#15171a' };
const tints = Object.fromEntries(
  [
    ...sheet('entrypoints/scan.content/style.css').matchAll(/tidemark-(\w+)\) \{\s*background-color: (rgb\([^)]*\))/g),
  ].map(([, kind, tint]) => [kind!, tint!]),
);

describe.each(themes)('the palette in the %s theme', theme => {
  const color = (name: string) => tokens.get(name)![theme];

  it.each([
    ['td-paper', ['ink', 'soft', 'accent', 'in', 'out', 'warn', 'bad']],
    ['td-sunk', ['ink', 'soft', 'accent', 'in', 'out', 'warn', 'bad']],
    ['td-hover', ['ink', 'soft', 'accent', 'in', 'out', 'warn']],
    ['td-warn-paper', ['ink', 'soft', 'accent', 'warn']],
    ['td-accent', ['on-accent']],
  ])('has text of 4.5:1 on %s', (ground, texts) => {
    const faint = texts.filter(text => wcagContrast(color(`td-${text}`), color(ground)) < 4.5);
    expect(faint).toEqual([]);
  });

  it('has text of 4.5:1 on a strong button under the pointer', () => {
    const hovered = interpolate([color('td-accent'), color('td-ink')], 'rgb')(0.12);
    expect(wcagContrast(color('td-on-accent'), hovered)).toBeGreaterThan(4.5);
  });

  it('has lines, edges and the ring of the focus of 3:1 on every ground they stand on', () => {
    const faint = ['td-edge', 'td-focus', 'td-in', 'td-out', ...lines].filter(
      name => wcagContrast(color(name), color('td-paper')) < 3,
    );
    expect(faint).toEqual([]);
    expect(wcagContrast(color('td-edge'), color('td-sunk'))).toBeGreaterThan(3);
  });

  describe.each(Object.entries(visions))('to %s', (_, seen) => {
    const apart = (one: Color, other: Color) => difference(seen(one), seen(other));

    it('tells in from out, and both from other text', () => {
      expect(apart(color('td-in'), color('td-out'))).toBeGreaterThan(40);
      expect(apart(color('td-in'), color('td-ink'))).toBeGreaterThan(15);
      expect(apart(color('td-out'), color('td-ink'))).toBeGreaterThan(15);
    });

    it('tells every line of the large chart from every other', () => {
      const pairs = lines.flatMap((one, index) => lines.slice(index + 1).map(other => [one, other] as const));
      expect(pairs.filter(([one, other]) => apart(color(one), color(other)) < 15)).toEqual([]);
    });

    it('tells the tints of names, of terms and of what flashes from the page and from each other', () => {
      const ground = parse(grounds[theme])!;
      const painted = Object.entries(tints).map(
        ([kind, tint]) => [kind, blend([ground, tint!], 'normal', 'rgb')] as const,
      );
      const all = [['page', ground] as const, ...painted];
      const pairs = all.flatMap(([one, a], index) =>
        all.slice(index + 1).map(([other, b]) => ({ pair: `${one}, ${other}`, by: apart(a, b) })),
      );
      expect(pairs).toHaveLength(6);
      expect(pairs.filter(({ by }) => by < 5)).toEqual([]);
    });
  });
});
