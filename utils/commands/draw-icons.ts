import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** The sizes that the browsers' toolbars, lists and stores ask for, in pixels. */
export const iconSizes = [16, 32, 48, 96, 128] as const;

/** Renders the icon's SVG source to one PNG a size in `outDir`; returns size and file. */
export function drawIcons(svgFile: string, outDir: string): { size: number; file: string }[] {
  mkdirSync(outDir, { recursive: true });
  const svg = readFileSync(svgFile);
  return iconSizes.map(size => {
    const file = join(outDir, `${size}.png`);
    writeFileSync(file, new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng());
    return { size, file };
  });
}
