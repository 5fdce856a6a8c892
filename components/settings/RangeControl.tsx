import { useState } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';
import type { SettingField } from './setting-field.ts';

type Props = {
  readonly id: string;
  readonly describedBy?: string;
  readonly field: Extract<SettingField, { kind: 'range' }>;
  readonly value: number;
  readonly onChange: (value: number) => void;
};

/** A length of time or space: a slider with its value in words, saved when it is let go. */
export function RangeControl({ id, describedBy, field, value, onChange }: Props) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? value;
  return (
    <div class="range">
      <input
        id={id}
        type="range"
        min={field.min}
        max={field.max}
        step={field.step}
        value={shown}
        aria-describedby={describedBy}
        aria-valuetext={t(`options_${field.unit}`, shown)}
        onInput={event => setMoving(event.currentTarget.valueAsNumber)}
        onChange={event => {
          setMoving(null);
          onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <output for={id}>
        <bdi>{t(`options_${field.unit}`, shown)}</bdi>
      </output>
    </div>
  );
}
