import type { ComponentChildren } from 'preact';
import { FieldList } from '../../components/settings/FieldList.tsx';
import { SettingsSection } from '../../components/settings/SettingsSection.tsx';
import {
  figureFields,
  lookFields,
  markFields,
  openingFields,
  type SettingField,
  type SettingValue,
  sourceFields,
} from '../../components/settings/setting-field.ts';
import type { SectionId, searchSettings } from '../../components/settings/settings-sections.ts';
import type { SettingsReply } from '../../utils/messaging/protocol.ts';
import type { Surface } from '../../utils/pages/surface.ts';
import type { Settings } from '../../utils/settings/settings.ts';
import { EndpointsPart } from './EndpointsPart.tsx';
import { PrivacyPart } from './PrivacyPart.tsx';
import { ResetPart } from './ResetPart.tsx';
import { ShortcutsPart } from './ShortcutsPart.tsx';
import { SitesPart } from './SitesPart.tsx';
import { StoragePart } from './StoragePart.tsx';
import { TransferPart } from './TransferPart.tsx';

export type PartProps = { readonly surface: Surface; readonly reply: SettingsReply };

type Props = PartProps & { readonly found: ReturnType<typeof searchSettings> };

export function OptionsSections({ surface, reply, found }: Props) {
  const section = (id: SectionId, children: ComponentChildren) =>
    found.has(id) && (
      <SettingsSection key={id} id={id}>
        {children}
      </SettingsSection>
    );
  const fields = <Group extends keyof Settings>(
    id: SectionId,
    group: Group,
    all: readonly SettingField<keyof Settings[Group] & string>[],
  ) => {
    const part = found.get(id);
    const shown = all.filter(field => part === 'whole' || part?.has(field.key));
    const change = (key: string, value: SettingValue) => changeSetting(surface, group, key, value);
    return section(id, <FieldList fields={shown} values={reply.settings[group] as never} onChange={change} />);
  };
  const part = { surface, reply };
  return (
    <>
      {section('sites', <SitesPart {...part} />)}
      {fields('marks', 'reading', markFields)}
      {fields('opening', 'reading', openingFields)}
      {fields('figures', 'display', figureFields)}
      {fields('look', 'display', lookFields)}
      {section('endpoints', <EndpointsPart {...part} />)}
      {fields('sources', 'data', sourceFields)}
      {section('storage', <StoragePart />)}
      {section('privacy', <PrivacyPart reply={reply} />)}
      {section('shortcuts', <ShortcutsPart />)}
      {section('transfer', <TransferPart surface={surface} />)}
      {section('reset', <ResetPart surface={surface} />)}
    </>
  );
}

function changeSetting(surface: Surface, group: keyof Settings, key: string, value: SettingValue) {
  return surface.choose({ type: 'settings.change', change: { [group]: { [key]: value } } });
}
