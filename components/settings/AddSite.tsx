import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';
import type { Failure } from '../../utils/messaging/outcome.ts';
import { readSiteHost } from '../../utils/pages/site-host.ts';

type Props = {
  readonly suggestions: readonly { readonly name: string; readonly host: string }[];
  /** Called within the click: asks for the permission and stores the site. */
  readonly onAdd: (host: string) => Promise<Failure | null>;
};

/** A site of the person's own, typed or one of the suggestions. */
export function AddSite({ suggestions, onAdd }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wide, setWide] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [added, setAdded] = useState(false);
  const add = (host: string) => {
    setProblem(null);
    void onAdd(host).then(failure => {
      setProblem(failure?.message ?? null);
      setAdded(!failure);
      if (!failure) setTyped('');
    });
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const host = readSiteHost(typed);
    if (host === null) setProblem(t('options_notAHost', typed));
    else add(wide && !host.startsWith('*.') ? `*.${host.replace(/^www\./, '')}` : host);
  };
  return (
    <form class="add-site" onSubmit={submit} noValidate>
      <label for={id}>{t('options_addSite')}</label>
      <div class="add-line">
        <input
          id={id}
          class="text-field"
          type="text"
          inputMode="url"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          placeholder="example.org"
          value={typed}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onInput={event => {
            setTyped(event.currentTarget.value);
            setAdded(false);
          }}
        />
        <label class="check">
          <input type="checkbox" checked={wide} onChange={event => setWide(event.currentTarget.checked)} />
          {t('options_withSubdomains')}
        </label>
        <button type="submit" class="td-button td-button-strong">
          {t('options_add')}
        </button>
      </div>
      <p id={`${id}-problem`} class="td-failure" role="status">
        {problem ?? (added && <span class="td-hidden">{t('options_saved')}</span>)}
      </p>
      {suggestions.length > 0 && (
        <p class="suggestions">
          {t('options_suggested')}{' '}
          {suggestions.map(({ name, host }) => (
            <button key={host} type="button" class="td-button chip" onClick={() => add(`*.${host}`)}>
              + {name}
            </button>
          ))}
        </p>
      )}
    </form>
  );
}
