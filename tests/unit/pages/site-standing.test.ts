import { describe, expect, it } from 'vitest';
import type { SettingsReply } from '../../../utils/messaging/protocol.ts';
import { reachesHost, readSiteHost } from '../../../utils/pages/site-host.ts';
import { canHaveSubdomains, ruleHost, standingOf, switchedRules } from '../../../utils/pages/site-standing.ts';
import { defaultSettings } from '../../../utils/settings/defaults.ts';
import type { SiteRule } from '../../../utils/settings/settings.ts';

function rule(host: string, reading: SiteRule['reading'], never: string[] = []): SiteRule {
  return { host, reading, never, always: [] };
}

function reply(...sites: SiteRule[]): SettingsReply {
  return { settings: defaultSettings, sites, installedHosts: [], grantedHosts: [], defaultEndpoints: [] };
}

describe('readSiteHost', () => {
  it.each([
    ['lido.fi', 'lido.fi'],
    [' https://Stake.Lido.fi/?ref=1#top ', 'stake.lido.fi'],
    ['*.lido.fi', '*.lido.fi'],
    ['*://*.lido.fi/*', '*.lido.fi'],
    ['localhost:8080', 'localhost'],
    ['https://bücher.example/a', 'xn--bcher-kva.example'],
    ['not a host', null],
    ['*', null],
    ['', null],
    ['javascript:alert(1)', null],
  ])('reads %j as %j', (typed, host) => {
    expect(readSiteHost(typed)).toBe(host);
  });
});

describe('canHaveSubdomains', () => {
  it.each([
    ['lido.fi', true],
    ['news.example.xn--p1ai', true],
    ['127.0.0.1', false],
    ['[::1]', false],
    ['localhost', false],
  ])('%s: %s', (host, can) => {
    expect(canHaveSubdomains(host)).toBe(can);
  });
});

describe('reachesHost', () => {
  it.each([
    ['*.lido.fi', 'lido.fi', true],
    ['*.lido.fi', 'stake.lido.fi', true],
    ['*.lido.fi', 'notlido.fi', false],
    ['lido.fi', 'stake.lido.fi', false],
  ])('%s and %s: %s', (pattern, host, reached) => {
    expect(reachesHost(pattern, host)).toBe(reached);
  });
});

describe('standingOf', () => {
  it('is on where nobody chose anything', () => {
    expect(standingOf('lido.fi', reply())).toEqual({ state: 'on', host: 'lido.fi', scope: 'host' });
  });

  it('is off below a domain that was switched off, and says that the rule is the domain’s', () => {
    const off = reply(rule('*.lido.fi', { enabled: false }));
    expect(standingOf('stake.lido.fi', off)).toEqual({ state: 'off', host: 'stake.lido.fi', scope: 'subdomains' });
  });

  it('lets the narrower rule win', () => {
    const both = reply(rule('*.lido.fi', { enabled: false }), rule('stake.lido.fi', { enabled: true }));
    expect(standingOf('stake.lido.fi', both)).toMatchObject({ state: 'on', scope: 'host' });
  });
});

describe('switchedRules', () => {
  it('keeps what else was chosen for the site', () => {
    const rules = switchedRules(reply(rule('lido.fi', { dwellMs: 500 }, ['term:mev'])), 'lido.fi', 'host', false);
    expect(rules).toEqual([rule('lido.fi', { dwellMs: 500, enabled: false }, ['term:mev'])]);
  });

  it('takes narrower rules along when a whole domain is switched', () => {
    const before = reply(rule('stake.lido.fi', { enabled: true }), rule('ether.fi', { enabled: true }));
    expect(switchedRules(before, 'www.lido.fi', 'subdomains', false)).toEqual([
      rule('*.lido.fi', { enabled: false }),
      rule('stake.lido.fi', { enabled: false }),
    ]);
  });

  it('leads to the standing that was asked for', () => {
    for (const scope of ['host', 'subdomains'] as const) {
      for (const enabled of [true, false]) {
        const before = reply(rule('*.lido.fi', { enabled: !enabled }), rule('stake.lido.fi', { enabled: !enabled }));
        const changed = switchedRules(before, 'stake.lido.fi', scope, enabled);
        const names = new Set(changed.map(site => site.host));
        const after = reply(...before.sites.filter(site => !names.has(site.host)), ...changed);
        expect(standingOf('stake.lido.fi', after).state, `${scope} ${enabled}`).toBe(enabled ? 'on' : 'off');
      }
    }
  });

  it('names a domain without its www', () => {
    expect(ruleHost('www.lido.fi', 'subdomains')).toBe('*.lido.fi');
    expect(ruleHost('www.lido.fi', 'host')).toBe('www.lido.fi');
  });
});
