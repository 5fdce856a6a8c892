import { useId } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';
import type { Failure } from '../../utils/messaging/outcome.ts';
import type { ReadingSettings, SiteRule } from '../../utils/settings/settings.ts';
import { RestingButton } from '../page/RestingButton.tsx';
import { keepFocus } from './keep-focus.ts';
import { SiteOverrides } from './SiteOverrides.tsx';
import { SwitchControl } from './SwitchControl.tsx';
import { useOpen } from './use-open.ts';
import { useSave } from './use-save.ts';

export type SiteRowProps = {
  /** `lido.fi` or, with subdomains, `*.lido.fi`. */
  readonly rule: SiteRule;
  readonly enabled: boolean;
  readonly defaults: ReadingSettings;
  readonly onRule: (rule: SiteRule) => Promise<Failure | null>;
  /** Absent for sites of the install, which can be switched off but not removed. */
  readonly onRemove?: (() => Promise<Failure | null>) | undefined;
};

/** One site: its switch, what is different there, and for added ones the way out. */
export function SiteRow({ rule, enabled, defaults, onRule, onRemove }: SiteRowProps) {
  const id = useId();
  const { failure, run } = useSave(onRule);
  const removal = useSave<null>(async () => (await onRemove?.()) ?? null);
  const overrides = Object.keys(rule.reading).filter(key => key !== 'enabled').length;
  const choices = overrides + rule.never.length + rule.always.length;
  return (
    <li class="site-row" data-site={rule.host}>
      <div class="site-row-line">
        <bdi class="site-row-host">{rule.host}</bdi>
        {choices > 0 && <span class="td-badge">{t('options_adjusted')}</span>}
        {onRemove && (
          <RestingButton
            removes
            resting={removal.state === 'saving'}
            label={t('options_removeSite', rule.host)}
            onPress={pressed => void keepFocus(pressed, removal.run(null))}
          >
            {t('options_remove')}
          </RestingButton>
        )}
        <SwitchControl
          id={id}
          label={t('popup_switch', rule.host)}
          value={enabled}
          onChange={value => void run({ ...rule, reading: { ...rule.reading, enabled: value } })}
        />
      </div>
      {(failure ?? removal.failure) && (
        <p class="td-failure" role="alert">
          {t('options_notSaved', failure ?? removal.failure ?? '')}
        </p>
      )}
      <SiteDetails rule={rule} defaults={defaults} onRule={onRule} />
    </li>
  );
}

function SiteDetails({ rule, defaults, onRule }: Pick<SiteRowProps, 'rule' | 'defaults' | 'onRule'>) {
  const [open, setOpen] = useOpen();
  return (
    <details onToggle={setOpen}>
      <summary aria-label={t('options_adjustSite', rule.host)}>{t('options_adjust')}</summary>
      {open && <SiteOverrides rule={rule} defaults={defaults} onRule={onRule} />}
    </details>
  );
}
