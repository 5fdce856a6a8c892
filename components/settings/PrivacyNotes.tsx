import { t } from '../../utils/language/translate.ts';

type Props = {
  /** Hosts of the endpoints in use. */
  readonly endpoints: readonly string[];
  readonly otherSources: boolean;
};

/** What is sent where, and what never is. */
export function PrivacyNotes({ endpoints, otherSources }: Props) {
  return (
    <table class="privacy">
      <caption class="td-hidden">{t('options_privacyCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('options_privacyWhere')}</th>
          <th scope="col">{t('options_privacyWhat')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            {endpoints.length === 0
              ? t('options_privacyNoEndpoint')
              : endpoints.map(host => (
                  <div key={host}>
                    <bdi>{host}</bdi>
                  </div>
                ))}
          </td>
          <td>{t('options_privacyReads')}</td>
        </tr>
        <tr>
          <td>{t('options_section_sources')}</td>
          <td>{t(otherSources ? 'options_privacySources' : 'options_privacySourcesOff')}</td>
        </tr>
        <tr>
          <td>{t('options_privacyNobody')}</td>
          <td>{t('options_privacyPages')}</td>
        </tr>
      </tbody>
    </table>
  );
}
