import { expect, test } from 'vitest';
import { readingFor } from '../../../utils/mentions/reading-for.ts';
import { registry } from '../../../utils/protocols/registry.ts';
import { defaultSettings } from '../../../utils/settings/defaults.ts';
import { matchPatterns } from '../../../utils/settings/match-patterns.ts';
import { normalizeHostPattern } from '../../../utils/settings/normalize-host-pattern.ts';
import { installedHosts } from '../../../utils/settings/sites.ts';

test.each([
  [' Lido.FI ', 'lido.fi'],
  ['*.Bücher.example', '*.xn--bcher-kva.example'],
  ['127.0.0.1', '127.0.0.1'],
  ['lido.fi.', 'lido.fi'],
  ['lido.fi:8080', null],
  ['https://lido.fi', null],
  ['*', null],
  ['*.', null],
  ['a.*.fi', null],
  ['user@lido.fi', null],
  ['', null],
])('%j is the host %j', (text, host) => expect(normalizeHostPattern(text)).toBe(host));

const site = (host: string, reading = {}, never: string[] = [], always: string[] = []) => ({
  host,
  reading,
  never,
  always,
});
const rules = {
  defaults: defaultSettings.reading,
  sites: [
    site('stake.lido.fi', { trigger: 'click' }, [], ['kelp']),
    site('*.lido.fi', { enabled: false, trigger: 'modifier-hover' }, ['kelp', 'swell']),
    site('reddit.com', { enabled: false }),
  ],
};

test('the more specific rule wins field by field', () => {
  expect(readingFor(rules, 'research.lido.fi').reading).toEqual({
    ...defaultSettings.reading,
    enabled: false,
    trigger: 'modifier-hover',
  });
  const stake = readingFor(rules, 'Stake.Lido.fi');
  expect(stake.reading.trigger).toBe('click');
  expect(stake.reading.enabled).toBe(false);
  expect(stake).toMatchObject({ never: ['swell'], always: ['kelp'] });
  expect(readingFor(rules, 'lido.fi').reading.enabled).toBe(false);
});

test('a host without a wildcard means itself, with or without www', () => {
  expect(readingFor(rules, 'www.reddit.com').reading.enabled).toBe(false);
  expect(readingFor(rules, 'old.reddit.com').reading.enabled).toBe(true);
  expect(readingFor(rules, 'notlido.fi').reading).toBe(defaultSettings.reading);
});

test('the hosts at install are well formed, listed once, and cover every protocol’s own sites', () => {
  expect(installedHosts.map(normalizeHostPattern)).toEqual(installedHosts);
  expect(new Set(installedHosts).size).toBe(installedHosts.length);
  const sites = registry.flatMap(entry => entry.sites);
  const covered = (host: string) => installedHosts.some(listed => host === listed || host.endsWith(`.${listed}`));
  expect(sites.filter(host => !covered(host))).toEqual([]);
  expect(matchPatterns(installedHosts)).toContain('https://*.lido.fi/*');
  expect(matchPatterns(installedHosts)).not.toContain('https://*.research.lido.fi/*');
});
