import type { Plugin } from 'vite';

const shell = 'virtual:wxt-unlisted-script-entrypoint?';

/**
 * Builds an injected script as what it does, with nothing around it: WXT's own shell catches what is thrown in order to
 * log it, which the browser does as well.
 */
export function bareScript(): Plugin {
  return {
    name: 'tidemark-bare-script',
    transform(_, id) {
      const [before, file] = id.split(shell);
      if (before !== '\0' || !file) return undefined;
      return { code: `import script from ${JSON.stringify(file)};\nscript.main();`, map: null };
    },
  };
}
