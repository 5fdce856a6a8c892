import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldKey } from '../../../components/settings/field-text.ts';
import {
  figureFields,
  lookFields,
  markFields,
  openingFields,
  sourceFields,
} from '../../../components/settings/setting-field.ts';
import { sectionIds } from '../../../components/settings/settings-sections.ts';

const folder = 'assets/locales/en';
const known = new Set(
  readdirSync(folder).flatMap(file => Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8')))),
);

function sources(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.tsx?$/.test(path) ? [path] : [];
  return readdirSync(path).flatMap(name => sources(join(path, name)));
}

const roots = [
  'components/page',
  'components/popup',
  'components/sector',
  'components/settings',
  'components/welcome',
  'entrypoints/popup',
  'entrypoints/options',
  'entrypoints/sector',
  'entrypoints/sidepanel',
  'entrypoints/welcome',
  'utils/pages',
];

/** A file with the keys it names outright; files without any are left out. */
function asking(file: string): [file: string, keys: string[]][] {
  const text = readFileSync(file, 'utf8');
  const literal = [...text.matchAll(/\bt\('([^']+)'/g)].map(match => match[1]!);
  const counted = [...text.matchAll(/formatCount\('([^']+)'/g)].map(match => `${match[1]}_other`);
  return literal.length + counted.length === 0 ? [] : [[file, [...literal, ...counted]]];
}

describe('texts of the extension pages', () => {
  it.each(roots.flatMap(sources).flatMap(asking))('%s asks only for texts that exist', (_, keys) => {
    expect(keys.filter(key => !known.has(key))).toEqual([]);
  });

  it('name and explain every setting and each of its choices', () => {
    const fields = [...markFields, ...openingFields, ...figureFields, ...lookFields, ...sourceFields];
    const wanted = fields.flatMap(field => [
      fieldKey(field),
      fieldKey(field, 'hint'),
      ...(field.kind === 'choice' ? field.choices.map(choice => fieldKey(field, choice)) : []),
    ]);
    expect(wanted.filter(key => !known.has(key))).toEqual([]);
  });

  it('name every section of the options and of the sector page', () => {
    const options = sectionIds.flatMap(id => ['', '_hint', '_words'].map(part => `options_section_${id}${part}`));
    const sector = ['totals', 'since', 'rotation', 'yields', 'history', 'pegs', 'all', 'compare', 'glossary'].flatMap(
      id => [`sector_${id}`, `sector_${id}_hint`],
    );
    expect([...options, ...sector].filter(key => !known.has(key))).toEqual([]);
  });
});
