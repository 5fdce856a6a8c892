import { useId } from 'preact/hooks';
import { t } from '../../utils/language/translate.ts';
import { canHaveSubdomains, type SiteScope, type SiteStanding } from '../../utils/pages/site-standing.ts';
import { SwitchControl } from '../settings/SwitchControl.tsx';

type Props = {
  /** Null until the browser has told. */
  readonly standing: SiteStanding | null;
  readonly scope: SiteScope;
  readonly onScope: (scope: SiteScope) => void;
  readonly onSwitch: (enabled: boolean) => void;
  /** Called within the click, since the browser asks its question only then. */
  readonly onGrant: () => void;
  /** What went wrong with the last change, a sentence. */
  readonly failure: string | null;
};

/** Whether Tidemark reads this site, for this host or its subdomains too; where it may not yet, how to let it. */
export function SiteSwitch({ standing, scope, onScope, onSwitch, onGrant, failure }: Props) {
  const id = useId();
  if (standing === null) {
    return (
      <section class="site" aria-busy="true">
        <span class="td-figure-loading" />
      </section>
    );
  }
  if (standing.state === 'closed') {
    return (
      <section class="site">
        <p>{t('popup_closedPage')}</p>
      </section>
    );
  }
  return (
    <section class="site" aria-label={t('popup_site')} data-standing={standing.state}>
      <div class="site-line">
        <span class="site-host">
          <bdi>{standing.host}</bdi>
        </span>
        {standing.state === 'not-granted' ? (
          <button type="button" class="td-button td-button-strong" onClick={onGrant}>
            {t('popup_grant')}
          </button>
        ) : (
          <SwitchControl
            id={id}
            label={t('popup_switch', standing.host)}
            value={standing.state === 'on'}
            onChange={onSwitch}
          />
        )}
      </div>
      {canHaveSubdomains(standing.host) && <ScopeChoice host={standing.host} scope={scope} onScope={onScope} />}
      <p class="site-note" role="status">
        {failure ?? t(`popup_site_${standing.state.replace('-', '_')}`)}
      </p>
    </section>
  );
}

function ScopeChoice({ host, scope, onScope }: { host: string } & Pick<Props, 'scope' | 'onScope'>) {
  const name = useId();
  const domain = host.replace(/^www\./, '');
  const choices: readonly [SiteScope, string][] = [
    ['host', t('popup_scopeHost')],
    ['subdomains', t('popup_scopeSubdomains', domain)],
  ];
  return (
    <div class="segments" role="radiogroup" aria-label={t('popup_scope')}>
      {choices.map(([value, label]) => (
        <label key={value} class="segment">
          <input type="radio" name={name} value={value} checked={scope === value} onChange={() => onScope(value)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
