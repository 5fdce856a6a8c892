import { useState } from 'preact/hooks';
import { ConfirmButton } from '../../components/settings/ConfirmButton.tsx';
import { t } from '../../utils/language/translate.ts';
import { send } from '../../utils/messaging/send.ts';
import { replaceSettings } from '../../utils/pages/replace-settings.ts';
import type { Surface } from '../../utils/pages/surface.ts';

export function ResetPart({ surface }: { readonly surface: Surface }) {
  const [text, setText] = useState<string | null>(null);
  const reset = async () => {
    const reply = await replaceSettings(surface, () => send('settings.reset', {}));
    setText(reply.ok ? t('options_resetDone') : t('options_notSaved', reply.error.message));
  };
  return (
    <>
      <ConfirmButton label={t('options_reset')} question={t('options_resetQuestion')} onConfirm={() => void reset()} />
      <p role="status">{text}</p>
    </>
  );
}
