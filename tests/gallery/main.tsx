import { render } from 'preact';
import '../../components/tokens/tokens.css';
import '../../components/text/text.css';
import '../../components/figures/figures.css';
import '../../components/figures/receipt.css';
import '../../components/charts/charts.css';
import '../../components/card/card.css';
import '../../components/card/receipt-body.css';
import '../../components/panel/panel.css';
import '../../components/panel/sidepanel.css';
import '../../components/page/page.css';
import '../../components/settings/controls.css';
import '../../components/settings/options.css';
import '../../components/settings/sites.css';
import '../../components/sector/rotation.css';
import '../../components/sector/sector.css';
import '../../components/sector/since.css';
import '../../components/text/text.css';
import '../../components/popup/popup.css';
import '../../components/popup/sector-glance.css';
import '../../components/welcome/welcome.css';
import './gallery.css';
import { flattenMessages, type MessageFile } from '../../utils/language/flatten-messages.ts';
import { setLocale } from '../../utils/language/locale.ts';
import { setCatalogue } from '../../utils/language/translate.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';
import { allPieces } from './all-pieces.ts';
import { nowMs } from './fixtures/status.ts';
import { Gallery } from './Gallery.tsx';

const query = new URLSearchParams(location.search);
const language = (query.get('lang') ?? 'en') as Exclude<DisplaySettings['language'], 'auto'>;
const files = import.meta.glob<MessageFile>('../../assets/locales/*/*.json', { eager: true, import: 'default' });
const own = Object.entries(files).filter(([path]) => path.includes(`/${language}/`));
setCatalogue(Object.assign({}, ...own.map(([, file]) => flattenMessages(file))));
setLocale(language);
document.documentElement.lang = language.replace('_', '-');
// Ages in the pictures must not grow.
Date.now = () => nowMs;

// What opens over a page stands here in its frame.
HTMLElement.prototype.showPopover = () => {};

document.documentElement.dataset.theme = query.get('theme') ?? 'light';
document.documentElement.dir = query.get('dir') ?? 'ltr';
const only = query.get('only')?.split(',');
const shown = allPieces.filter(piece => !only || only.some(start => piece.id.startsWith(start)));
render(<Gallery pieces={shown} />, document.getElementById('app')!);
