import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';
import type { Failure } from '../../utils/messaging/outcome.ts';

type Props = { readonly onAdd: (url: string) => Promise<Failure | null> };

export function AddEndpoint({ onAdd }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const url = typed.trim();
    if (!URL.canParse(url)) {
      setProblem(t('options_notAnAddress'));
      return;
    }
    void onAdd(url).then(failure => {
      setProblem(failure?.message ?? null);
      setAdded(!failure);
      if (!failure) setTyped('');
    });
  };
  return (
    <form class="add-endpoint" onSubmit={submit} noValidate>
      <label for={id}>{t('options_addEndpoint')}</label>
      <div class="add-line">
        <input
          id={id}
          class="text-field wide"
          type="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onInput={event => {
            setTyped(event.currentTarget.value);
            setAdded(false);
          }}
        />
        <button type="submit" class="td-button td-button-strong">
          {t('options_add')}
        </button>
      </div>
      <p id={`${id}-problem`} class="td-failure" role="status">
        {problem ?? (added && <span class="td-hidden">{t('options_saved')}</span>)}
      </p>
    </form>
  );
}
