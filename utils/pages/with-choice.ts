import type { SettingsReply } from '../messaging/protocol.ts';
import { isEmptyRule } from '../settings/choices.ts';
import type { Settings, SiteRule } from '../settings/settings.ts';

/** The messages by which a person chooses, with their parameters. */
export type Choice =
  | {
      readonly type: 'settings.change';
      readonly change: { readonly [Group in keyof Settings]?: Partial<Settings[Group]> };
    }
  | { readonly type: 'sites.set'; readonly rules: readonly SiteRule[] };

/** The settings as they will be once the background has kept the choice. */
export function withChoice(reply: SettingsReply, choice: Choice): SettingsReply {
  if (choice.type === 'sites.set') return { ...reply, sites: choice.rules.reduce(withRule, reply.sites) };
  const { reading, display, data } = reply.settings;
  const { change } = choice;
  const settings = {
    reading: { ...reading, ...change.reading },
    display: { ...display, ...change.display },
    data: { ...data, ...change.data },
  };
  return { ...reply, settings };
}

function withRule(sites: readonly SiteRule[], rule: SiteRule): readonly SiteRule[] {
  const others = sites.filter(({ host }) => host !== rule.host);
  if (isEmptyRule(rule)) return others;
  return [...others, rule].sort((a, b) => (a.host < b.host ? -1 : 1));
}
