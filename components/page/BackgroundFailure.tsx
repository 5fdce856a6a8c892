import { t } from '../../utils/language/translate.ts';

/** The background cannot answer: what happened and what helps. Nothing while it can; an empty message where it keeps silent. */
export function BackgroundFailure({ message }: { readonly message: string | null }) {
  if (message === null) return null;
  return (
    <p class="td-failure" role="alert">
      {message === '' ? t('popup_backgroundSilent') : t('popup_backgroundFailed', message)}
    </p>
  );
}
