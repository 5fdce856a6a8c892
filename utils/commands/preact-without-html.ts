import type { Plugin } from 'vite';

const assignment = /\(\w+\.innerHTML=\w+\.__html\)/;

/**
 * Takes out of Preact its one way to set markup from a string (`dangerouslySetInnerHTML`), which nothing here uses: no
 * page text can reach it then, and the stores' check has nothing to warn of. Fails the build where it is not found.
 */
export function preactWithoutHtml(): Plugin {
  return {
    name: 'tidemark-preact-without-html',
    transform(code, id) {
      if (!id.endsWith('/preact/dist/preact.mjs')) return undefined;
      if (!assignment.test(code)) throw new Error('preact.mjs sets markup in another way than it used to');
      return { code: code.replace(assignment, '(void 0)'), map: null };
    },
  };
}
