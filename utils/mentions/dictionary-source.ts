import type { CompiledForms } from './compiled-dictionary.ts';

/**
 * A compiled dictionary as a module's source. Expressions are literals, parsed with the script and not compiled at start; ASCII only, whatever a
 * bundler or a server makes of the file's encoding.
 */
export function dictionarySource(name: string, compiled: Partial<CompiledForms>): string {
  const fields = Object.entries(compiled).map(
    ([field, value]) => `  ${field}: ${value instanceof RegExp ? value : JSON.stringify(value)},\n`,
  );
  return `export const ${name} = {\n${ascii(fields.join(''))}};\n`;
}

/** One expression as a module's source. */
export const expressionSource = (name: string, expression: RegExp): string =>
  `export const ${name} = ${ascii(String(expression))};\n`;

/** With escapes for what is beyond ASCII. */
export function ascii(source: string): string {
  return source.replace(/[^\n\x20-\x7e]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
