import { t } from '../../utils/language/translate.ts';
import { readingFor } from '../../utils/mentions/reading-for.ts';
import type { Failure } from '../../utils/messaging/outcome.ts';
import type { SettingsReply } from '../../utils/messaging/protocol.ts';
import type { ReadingSettings, SiteRule } from '../../utils/settings/settings.ts';
import type { SiteGroup } from '../../utils/settings/sites.ts';
import { SiteRow } from './SiteRow.tsx';

type Props = {
  readonly reply: SettingsReply;
  /** Sites of the install by kind. */
  readonly groups: readonly SiteGroup[];
  readonly onRule: (rule: SiteRule) => Promise<Failure | null>;
  readonly onRemove: (host: string) => Promise<Failure | null>;
};

/** Every site that is read, the person's own first, those of the install folded by kind. */
export function SiteList({ reply, groups, onRule, onRemove }: Props) {
  const installed = new Set(reply.installedHosts.map(host => `*.${host}`));
  const known = new Set([...reply.grantedHosts, ...reply.sites.map(site => site.host)]);
  const own = [...known].filter(pattern => !installed.has(pattern)).sort();
  const row = (pattern: string, removable: boolean) => (
    <SiteRow
      key={pattern}
      rule={ruleOf(pattern, reply)}
      enabled={isRead(pattern, reply)}
      defaults={reply.settings.reading}
      onRule={onRule}
      onRemove={removable ? () => onRemove(pattern) : undefined}
    />
  );
  return (
    <>
      <h3>{t('options_ownSites')}</h3>
      {own.length === 0 && <p class="quiet">{t('options_noOwnSites')}</p>}
      <ul class="site-list">{own.map(pattern => row(pattern, true))}</ul>
      <h3>{t('options_installedSites')}</h3>
      {groups.map(group => (
        <details key={group.kind} class="site-group">
          <summary>
            {t(`options_sites_${group.kind}`)} <span class="quiet">({group.hosts.length})</span>
          </summary>
          <ul class="site-list">{group.hosts.map(host => row(`*.${host}`, false))}</ul>
        </details>
      ))}
    </>
  );
}

function ruleOf(pattern: string, reply: SettingsReply): SiteRule {
  return reply.sites.find(site => site.host === pattern) ?? { host: pattern, reading: {}, never: [], always: [] };
}

function isRead(pattern: string, reply: SettingsReply): boolean {
  const rules = { defaults: reply.settings.reading, sites: reply.sites };
  return readingFor<ReadingSettings>(rules, pattern.replace(/^\*\./, '')).reading.enabled;
}
