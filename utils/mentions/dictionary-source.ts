import type { CompiledDictionary } from './compiled-dictionary.ts';

/** The dictionary as a module's source, its expressions as literals: they are parsed with the script, not compiled at start. */
export function dictionarySource({ expression, quiet, entities, vocabulary }: CompiledDictionary): string {
  return `export const dictionary = {
  expression: ${literal(expression)},
  quiet: ${literal(quiet)},
  entities: ${JSON.stringify(entities)},
  vocabulary: ${literal(vocabulary)},
};
export default dictionary;
`;
}

/** ASCII only, whatever a bundler or a server makes of the file's encoding. */
function literal(expression: RegExp): string {
  return expression
    .toString()
    .replace(/[^\x20-\x7e]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
