import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const tokens = resolve('components/tokens/tokens.css');

/**
 * For the builds of the lens: puts lengths and weights that are the same in every scheme, and that nothing sets anew, in
 * the place of their names. Colours and typefaces keep theirs.
 */
export function cssConstants(): Plugin {
  const constants = constantsIn(readFileSync(tokens, 'utf8'));
  return {
    name: 'tidemark-css-constants',
    enforce: 'post',
    transform(code, id) {
      if (!id.endsWith('.css?inline')) return undefined;
      let css = code;
      for (const [name, value] of constants) {
        css = css.replaceAll(`var(${name})`, value).replace(new RegExp(`${name}:[^;}]+;`), '');
      }
      return { code: css, map: null };
    },
  };
}

/** The names of a sheet that it gives a plain value, once. */
export function constantsIn(css: string): ReadonlyMap<string, string> {
  const values = new Map<string, string[]>();
  for (const [, name = '', value = ''] of css.matchAll(/(--[\w-]+):\s*([^;]+);/g)) {
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  const plain = [...values].filter(([, [value = '', ...more]]) => more.length === 0 && /^[\d.]+(px)?$/.test(value));
  return new Map(plain.map(([name, [value = '']]) => [name, value]));
}
