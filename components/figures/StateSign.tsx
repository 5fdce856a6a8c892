import { t } from '../../utils/language/translate.ts';

type Props = {
  readonly state: 'stale' | 'partial';
  /** Why it is so, in words; the figure's receipt says it too. */
  readonly why: string | undefined;
};

/** A clock beside an old figure, a half-filled ring beside one of part of its window: small, since columns are narrow. */
export function StateSign({ state, why }: Props) {
  const name = t(`figures_${state}`);
  return (
    <span class="td-figure-sign" title={[name, why].filter(Boolean).join(': ')}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <circle cx="5" cy="5" r="4.2" fill="none" stroke="currentColor" stroke-width="1.2" />
        {state === 'partial' ? (
          <path d="M5 .8a4.2 4.2 0 0 1 0 8.4z" />
        ) : (
          <path d="M5 2.6V5l1.7 1.2" fill="none" stroke="currentColor" stroke-width="1.2" />
        )}
      </svg>
      <span class="td-hidden"> {name}</span>
    </span>
  );
}
