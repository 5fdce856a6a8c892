import type { ComponentChildren } from 'preact';
import { formatNumber } from '../../utils/language/format-number.ts';
import { t } from '../../utils/language/translate.ts';

type Props = {
  readonly number: 1 | 2 | 3;
  /** Which of its explanations is true now. */
  readonly hint?: 'hint' | 'kept';
  readonly children: ComponentChildren;
};

/** One of the three things a newcomer tries. */
export function Step({ number, hint = 'hint', children }: Props) {
  const id = `step-${number}`;
  return (
    <section class="step" aria-labelledby={id}>
      <span class="step-number" aria-hidden="true">
        {formatNumber(number)}
      </span>
      <div>
        <h2 id={id}>{t(`welcome_step${number}`)}</h2>
        <p class="quiet">{t(`welcome_step${number}_${hint}`)}</p>
        {children}
      </div>
    </section>
  );
}
