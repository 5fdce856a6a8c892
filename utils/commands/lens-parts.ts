import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const stands: Readonly<Record<string, string>> = {
  preact: resolve('entrypoints/lens/early-preact.ts'),
  'preact/hooks': resolve('entrypoints/lens/early-hooks.ts'),
};

/** For the build of the lens's first script, which does without Preact: what its components need of it is little. */
export function lensWithoutPreact(): Plugin {
  return {
    name: 'tidemark-lens-without-preact',
    enforce: 'pre',
    resolveId: source => stands[source] ?? null,
  };
}

const table = resolve('entrypoints/lens/shared.ts');
const virtual = '\0tidemark-lens-shared:';

/**
 * For the build of the lens's second script: imports from the modules that `entrypoints/lens/shared.ts` names are taken
 * from what the first script has left, so that each of them is loaded, and lives, once. An import of anything else
 * from such a module fails the build.
 */
export function lensSharing(): Plugin {
  const names: string[] = [];
  const modules: string[] = [];
  return {
    name: 'tidemark-lens-shared',
    enforce: 'pre',
    async buildStart() {
      const imports = readFileSync(table, 'utf8').matchAll(/^import \{([^}]+)\} from '(.+)';$/gm);
      for (const [, named = '', source = ''] of imports) {
        const module = await this.resolve(source, table, { skipSelf: true });
        if (!module) throw new Error(`${table} shares ${source}, which is not there`);
        modules.push(module.id);
        names.push(named);
      }
    },
    async resolveId(source, importer, options) {
      const module = await this.resolve(source, importer, { ...options, skipSelf: true });
      const at = module ? modules.indexOf(module.id) : -1;
      return at < 0 ? null : `${virtual}${at}`;
    },
    load: id =>
      id.startsWith(virtual)
        ? `export const {${names[Number(id.slice(virtual.length))]}} = globalThis.tidemarkLensShared;`
        : null,
  };
}
