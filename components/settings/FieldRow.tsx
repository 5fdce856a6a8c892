import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { fieldKey } from './field-text.ts';
import { RangeControl } from './RangeControl.tsx';
import { SwitchControl } from './SwitchControl.tsx';
import type { SettingField, SettingValue } from './setting-field.ts';
import { type Save, useSave } from './use-save.ts';

type Props = {
  readonly field: SettingField;
  readonly value: SettingValue;
  readonly save: Save<SettingValue>;
  /** Stands beside the control: the default's mark, or the way back to it. */
  readonly aside?: ComponentChildren;
};

/** One setting: what it is called, what it does, its control, and how saving went. */
export function FieldRow({ field, value, save, aside }: Props) {
  const id = useId();
  const { state, failure, run } = useSave(save);
  const control = { id, label: t(fieldKey(field)), describedBy: `${id}-hint ${id}-state`, onChange: run };
  return (
    <div class="setting" data-setting={field.key}>
      <div class="setting-words">
        <span class="setting-name" id={`${id}-name`}>
          {field.kind === 'choice' ? t(fieldKey(field)) : <label for={id}>{t(fieldKey(field))}</label>}
        </span>
        <p class="setting-hint" id={`${id}-hint`}>
          {t(fieldKey(field, 'hint'))}
        </p>
      </div>
      <div class="setting-control">
        {field.kind === 'switch' && <SwitchControl {...control} value={value === true} />}
        {field.kind === 'choice' && (
          <ChoiceControl {...control} nameId={`${id}-name`} field={field} value={String(value)} />
        )}
        {field.kind === 'range' && <RangeControl {...control} field={field} value={Number(value)} />}
        {aside}
      </div>
      <p class="setting-state" id={`${id}-state`} role="status" data-state={state}>
        {state === 'saved' && t('options_saved')}
        {failure !== null && t('options_notSaved', failure)}
      </p>
    </div>
  );
}
