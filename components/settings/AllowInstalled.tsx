import { t } from '../../utils/language/translate.ts';

type Props = {
  /** Called within the click, since the browser asks its question only then. */
  readonly onAllow: () => void;
  /** The browser asked and the answer was no. */
  readonly refused: boolean;
};

/** Firefox lets a person keep back what was listed at install; until it is allowed nothing is marked. */
export function AllowInstalled({ onAllow, refused }: Props) {
  return (
    <p class="allow-installed">
      {t('options_installedRefused')}{' '}
      <button type="button" class="td-button td-button-strong" onClick={onAllow}>
        {t('options_allowInstalled')}
      </button>
      <span role="status">{refused && t('options_stillRefused')}</span>
    </p>
  );
}
