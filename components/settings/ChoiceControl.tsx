import { t } from '../../utils/language/translate.ts';
import { fieldKey } from './field-text.ts';
import type { SettingField } from './setting-field.ts';

type Props = {
  readonly id: string;
  /** Element that names the group of choices. */
  readonly nameId: string;
  readonly label: string;
  readonly describedBy?: string;
  readonly field: Extract<SettingField, { kind: 'choice' }>;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** More choices than this stand in a list that opens. */
const sideBySide = 3;

export function ChoiceControl(props: Props) {
  return props.field.choices.length > sideBySide ? <ListOfChoices {...props} /> : <Segments {...props} />;
}

function ListOfChoices({ id, label, describedBy, field, value, onChange }: Props) {
  return (
    <select
      id={id}
      class="select"
      aria-label={label}
      aria-describedby={describedBy}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
    >
      {field.choices.map(choice => (
        <option key={choice} value={choice}>
          {t(fieldKey(field, choice))}
        </option>
      ))}
    </select>
  );
}

function Segments({ id, nameId, describedBy, field, value, onChange }: Props) {
  return (
    <div class="segments" role="radiogroup" aria-labelledby={nameId} aria-describedby={describedBy}>
      {field.choices.map(choice => (
        <label key={choice} class="segment">
          <input
            type="radio"
            name={id}
            value={choice}
            checked={choice === value}
            onChange={event => onChange(event.currentTarget.value)}
          />
          <span>{t(fieldKey(field, choice))}</span>
        </label>
      ))}
    </div>
  );
}
