import { t } from '../../utils/language/translate.ts';
import { readingFor } from '../../utils/mentions/reading-for.ts';
import type { SettingsReply } from '../../utils/messaging/protocol.ts';
import type { ReadingSettings } from '../../utils/settings/settings.ts';
import type { SiteGroup } from '../../utils/settings/sites.ts';
import { SwitchControl } from '../settings/SwitchControl.tsx';

type Props = {
  readonly groups: readonly SiteGroup[];
  readonly reply: SettingsReply;
  /** A switch is being saved, site by site. */
  readonly busy: boolean;
  readonly onSwitch: (group: SiteGroup, enabled: boolean) => void;
};

/** The sites of the install by kind, each kind with one switch. */
export function SiteGroups({ groups, reply, busy, onSwitch }: Props) {
  const rules = { defaults: reply.settings.reading, sites: reply.sites };
  const isOn = (group: SiteGroup) => group.hosts.some(host => readingFor<ReadingSettings>(rules, host).reading.enabled);
  return (
    <ul class="site-groups">
      {groups.map(group => (
        <li key={group.kind}>
          <div>
            <strong>{t(`options_sites_${group.kind}`)}</strong>
            <p class="quiet">{group.hosts.join(', ')}</p>
          </div>
          <SwitchControl
            id={`group-${group.kind}`}
            label={t('popup_switch', t(`options_sites_${group.kind}`))}
            value={isOn(group)}
            resting={busy}
            onChange={enabled => onSwitch(group, enabled)}
          />
        </li>
      ))}
    </ul>
  );
}
