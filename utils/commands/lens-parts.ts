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
const hooks = resolve('entrypoints/lens-rest/use-state.ts');
const virtual = '\0tidemark-lens-shared:';

/**
 * For the build of the lens's second script: imports from the modules that `entrypoints/lens/shared.ts` names are taken
 * from what the first script has left, so that each of them is loaded, and lives, once. An import of anything else
 * from such a module fails the build. Of Preact's hooks it gets the one that the lens's components use.
 */
export function lensSharing(): Plugin {
  /** Its place among what is shared, for each name. */
  const places = new Map<string, number>();
  const names: string[][] = [];
  const modules: string[] = [];
  return {
    name: 'tidemark-lens-shared',
    enforce: 'pre',
    async buildStart() {
      const text = readFileSync(table, 'utf8');
      const [, listed = ''] = /shared = \[([^\]]+)\]/.exec(text) ?? [];
      for (const name of words(listed)) places.set(name, places.size);
      for (const [, named = '', source = ''] of text.matchAll(/^import \{([^}]+)\} from '(.+)';$/gm)) {
        const module = await this.resolve(source, table, { skipSelf: true });
        if (!module) throw new Error(`${table} shares ${source}, which is not there`);
        modules.push(module.id);
        names.push(words(named));
      }
    },
    async resolveId(source, importer, options) {
      if (source === virtual) return source;
      if (source === 'preact/hooks') return hooks;
      const module = await this.resolve(source, importer, { ...options, skipSelf: true });
      const at = module ? modules.indexOf(module.id) : -1;
      return at < 0 ? null : `${virtual}${at}`;
    },
    load(id) {
      if (id === virtual) return 'export const shared = globalThis.tidemarkLensShared;';
      if (!id.startsWith(virtual)) return null;
      const own = names[Number(id.slice(virtual.length))]!.map(
        name => `export const ${name} = shared[${places.get(name)}];`,
      );
      return [`import { shared } from ${JSON.stringify(virtual)};`, ...own].join('\n');
    },
  };
}

function words(text: string): string[] {
  return text.match(/\w+/g) ?? [];
}
