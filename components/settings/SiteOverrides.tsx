import { t } from '../../utils/language/translate.ts';
import type { Failure } from '../../utils/messaging/outcome.ts';
import type { ReadingSettings, SiteRule } from '../../utils/settings/settings.ts';
import { FieldRow } from './FieldRow.tsx';
import { markFields, openingFields, type SettingValue } from './setting-field.ts';

type Props = {
  readonly rule: SiteRule;
  readonly defaults: ReadingSettings;
  readonly onRule: (rule: SiteRule) => Promise<Failure | null>;
};

// The switch of the row itself is `enabled`.
const fields = [...markFields, ...openingFields].filter(field => field.key !== 'enabled');

/** Every reading setting for one site: what is not chosen here follows the general setting. */
export function SiteOverrides({ rule, defaults, onRule }: Props) {
  return (
    <div class="site-overrides">
      {fields.map(field => {
        const own = rule.reading[field.key];
        return (
          <FieldRow
            key={field.key}
            field={field}
            value={(own ?? defaults[field.key]) as SettingValue}
            save={value => onRule({ ...rule, reading: { ...rule.reading, [field.key]: value } })}
            aside={
              own === undefined ? (
                <span class="inherited">{t('options_asEverywhere')}</span>
              ) : (
                <button type="button" class="td-button" onClick={() => void onRule(withoutField(rule, field.key))}>
                  {t('options_likeEverywhere')}
                </button>
              )
            }
          />
        );
      })}
      <EntityList kind="never" rule={rule} onRule={onRule} />
      <EntityList kind="always" rule={rule} onRule={onRule} />
    </div>
  );
}

function withoutField(rule: SiteRule, key: keyof ReadingSettings): SiteRule {
  const { [key]: _, ...reading } = rule.reading;
  return { ...rule, reading };
}

function EntityList({ kind, rule, onRule }: { kind: 'never' | 'always' } & Omit<Props, 'defaults'>) {
  const entities = rule[kind];
  if (entities.length === 0) return null;
  return (
    <div class="setting">
      <span class="setting-name">{t(`options_${kind}Here`)}</span>
      <ul class="chips">
        {entities.map(entity => (
          <li key={entity}>
            <bdi>{entity.replace(/^(term|token):/, '')}</bdi>
            <button
              type="button"
              class="td-button"
              aria-label={t('options_forget', entity)}
              onClick={() => void onRule({ ...rule, [kind]: entities.filter(other => other !== entity) })}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
