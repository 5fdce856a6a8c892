import type { ComponentChildren } from 'preact';
import { t } from '../../utils/language/translate.ts';

type Props = {
  /** Also the anchor. Its texts are `sector_<id>` and `sector_<id>_hint`. */
  readonly id: string;
  readonly children: ComponentChildren;
};

export function SectorSection({ id, children }: Props) {
  return (
    <section id={id} class="sector-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t(`sector_${id}`)}</h2>
      <p class="quiet section-hint">{t(`sector_${id}_hint`)}</p>
      {children}
    </section>
  );
}
