import { t } from '../../utils/language/translate.ts';

export type FlowDirection = 'in' | 'out' | 'level';

/** Direction of a flow given as a signed decimal string. */
export function flowDirection(value: string | null | undefined): FlowDirection {
  const amount = Number(value ?? 0);
  return amount > 0 ? 'in' : amount < 0 ? 'out' : 'level';
}

type Props = {
  readonly direction: 'in' | 'out';
  /** With the direction as hidden text, where nothing else says it. */
  readonly spoken: boolean;
};

/** A filled triangle up for in, an open one down for out: apart without colour. */
export function FlowArrow({ direction, spoken }: Props) {
  return (
    <>
      <svg class="td-arrow" width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
        {direction === 'in' ? (
          <path d="M4.5 .8 8.6 8.2H.4z" />
        ) : (
          <path
            d="M1.4 1.3h6.2L4.5 7.2z"
            fill="none"
            stroke="currentColor"
            stroke-width="1.3"
            stroke-linejoin="round"
          />
        )}
      </svg>
      {spoken && <span class="td-hidden">{t(`figures_${direction}`)} </span>}
    </>
  );
}
