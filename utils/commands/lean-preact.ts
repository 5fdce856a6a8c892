import type { Plugin } from 'vite';

/** What stands in Preact for trees that wait for their code, for MathML and for HTML inside SVG; and what takes its place. */
const unused: readonly (readonly [part: string, instead: string])[] = [
  ['if(t&&t.then){', 'if(0){'],
  ['t&&t.then||D(r)', 'D(r)'],
  ['128&u.__u&&(', '0&&('],
  ['!u&&(i=t.__c)&&(i=i.__z)&&(', '0&&('],
  ['"math"==C?f="http://www.w3.org/1998/Math/MathML":', ''],
  ['("foreignObject"==C||"http://www.w3.org/1998/Math/MathML"==f&&v.test(C))&&(f="http://www.w3.org/1999/xhtml"),', ''],
];

/**
 * For the build of the lens's second script: Preact without what nothing in the lens uses. Fails the build where a part
 * is not found, as after an update of Preact.
 */
export function leanPreact(): Plugin {
  return {
    name: 'tidemark-lean-preact',
    transform(code, id) {
      if (!id.endsWith('/preact/dist/preact.mjs')) return undefined;
      let lean = code;
      for (const [part, instead] of unused) {
        if (lean.split(part).length !== 2) throw new Error(`preact.mjs has no longer one ${part}`);
        lean = lean.replace(part, instead);
      }
      return { code: lean, map: null };
    },
  };
}
