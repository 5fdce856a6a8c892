import type { ComponentChildren } from 'preact';
import { t } from '../../utils/language/translate.ts';

type Props = {
  /** Also the anchor: `options.html#endpoints`. Its texts are `options_section_<id>` and `…_hint`. */
  readonly id: string;
  readonly hidden?: boolean;
  readonly children: ComponentChildren;
};

export function SettingsSection({ id, hidden, children }: Props) {
  return (
    <section id={id} class="settings-section" aria-labelledby={`${id}-title`} tabIndex={-1} hidden={hidden}>
      <h2 id={`${id}-title`}>{t(`options_section_${id}`)}</h2>
      <p class="section-hint">{t(`options_section_${id}_hint`)}</p>
      {children}
    </section>
  );
}
