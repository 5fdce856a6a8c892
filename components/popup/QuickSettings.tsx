import { t } from '../../utils/language/translate.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';
import { ChoiceControl } from '../settings/ChoiceControl.tsx';
import { fieldKey } from '../settings/field-text.ts';
import { figureFields, lookFields } from '../settings/setting-field.ts';
import { useOpen } from '../settings/use-open.ts';

type Props = {
  readonly display: DisplaySettings;
  readonly onChange: (change: Partial<DisplaySettings>) => void;
  /** Why the last change was not kept. */
  readonly failure: string | null;
  /** Unfolded from the start. */
  readonly open?: boolean;
};

const fields = [...figureFields, ...lookFields.filter(field => field.key === 'theme')];

/** The settings a reader changes while reading; all others stand in the options. */
export function QuickSettings({ display, onChange, failure, open = false }: Props) {
  const [opened, onToggle] = useOpen();
  return (
    <details class="quick" open={open} onToggle={onToggle}>
      <summary>{t('popup_quickSettings')}</summary>
      {(open || opened) &&
        fields.map(
          field =>
            field.kind === 'choice' && (
              <div key={field.key} class="quick-row" data-setting={field.key}>
                <span id={`quick-${field.key}`}>{t(fieldKey(field))}</span>
                <ChoiceControl
                  id={`quick-${field.key}-choice`}
                  nameId={`quick-${field.key}`}
                  label={t(fieldKey(field))}
                  field={field}
                  value={display[field.key]}
                  onChange={value => onChange({ [field.key]: value })}
                />
              </div>
            ),
        )}
      {failure !== null && <p role="alert">{t('options_notSaved', failure)}</p>}
    </details>
  );
}
