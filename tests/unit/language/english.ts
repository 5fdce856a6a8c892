import card from '../../../assets/locales/en/card.json' with { type: 'json' };
import figures from '../../../assets/locales/en/figures.json' with { type: 'json' };
import options from '../../../assets/locales/en/options.json' with { type: 'json' };
import panel from '../../../assets/locales/en/panel.json' with { type: 'json' };
import popup from '../../../assets/locales/en/popup.json' with { type: 'json' };
import protocols from '../../../assets/locales/en/protocols.json' with { type: 'json' };
import words from '../../../assets/locales/en/words.json' with { type: 'json' };
import { flattenMessages } from '../../../utils/language/flatten-messages.ts';
import { setLocale } from '../../../utils/language/locale.ts';
import { setCatalogue } from '../../../utils/language/translate.ts';

/** English strings and English numbers, whatever the machine's language is. */
export function useEnglish(): void {
  const surfaces = [card, figures, options, panel, popup, protocols, words];
  setCatalogue(Object.assign({}, ...surfaces.map(flattenMessages)));
  setLocale('en');
}
