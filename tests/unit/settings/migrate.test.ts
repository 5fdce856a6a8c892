import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Migration, migrate } from '../../../utils/settings/migrate.ts';
import { migrations } from '../../../utils/settings/migrations/migrations.ts';
import { settingsVersion } from '../../../utils/settings/settings-version.ts';

// Stand-ins for steps to come: the machinery must work before the first of them is needed.
const steps: readonly Migration[] = [
  {
    to: 3,
    what: 'delays are counted in tenths',
    apply: items => ({ ...items, choices: { delay: Number((items.choices as { delay?: number })?.delay ?? 0) * 10 } }),
  },
  {
    to: 2,
    what: 'the item of choices has its present name',
    apply: ({ options, ...items }) => (options === undefined ? items : { ...items, choices: options }),
  },
];

test('runs the steps above the stored version in order', () => {
  expect(migrate({ options: { delay: 2 } }, 1, steps)).toEqual({ items: { choices: { delay: 20 } }, version: 3 });
  expect(migrate({ choices: { delay: 2 } }, 2, steps)).toEqual({ items: { choices: { delay: 20 } }, version: 3 });
});

test('leaves a store of this version or a newer one alone', () => {
  const items = { choices: { delay: 2 }, other: 1 };
  expect(migrate(items, 3, steps)).toEqual({ items, version: 3 });
  expect(migrate(items, 9, steps)).toEqual({ items, version: 9 });
});

test('each shipped step leads one version on and has its frozen fixture', () => {
  expect(migrations.map(step => step.to)).toEqual(migrations.map((_, index) => index + 2));
  expect(settingsVersion).toBe(migrations.at(-1)?.to ?? 1);
  const folder = new URL('../../fixtures/settings/', import.meta.url);
  const files = readdirSync(folder);
  for (let version = 1; version <= settingsVersion; version += 1) expect(files).toContain(`version-${version}.json`);
  for (const file of files) {
    const { version, items, newest } = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    expect(migrate(items, version).items).toEqual(newest);
  }
});
