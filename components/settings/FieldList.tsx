import type { Failure } from '../../utils/messaging/outcome.ts';
import { FieldRow } from './FieldRow.tsx';
import type { SettingField, SettingValue } from './setting-field.ts';

type Props<Key extends string> = {
  readonly fields: readonly SettingField<Key>[];
  readonly values: Readonly<Record<Key, unknown>>;
  readonly onChange: (key: Key, value: SettingValue) => Promise<Failure | null>;
};

/** Settings of one part, each saved by itself at once. */
export function FieldList<Key extends string>({ fields, values, onChange }: Props<Key>) {
  return (
    <>
      {fields.map(field => (
        <FieldRow
          key={field.key}
          field={field}
          value={values[field.key] as SettingValue}
          save={value => onChange(field.key, value)}
        />
      ))}
    </>
  );
}
