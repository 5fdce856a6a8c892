import { render } from 'preact';
import '../../components/tokens/tokens.css';
import '../../components/text/text.css';
import '../../components/figures/figures.css';
import '../../components/charts/charts.css';
import '../../components/card/card.css';
import '../../components/panel/panel.css';
import '../../components/page/page.css';
import '../../components/settings/controls.css';
import '../../components/settings/options.css';
import '../../components/settings/sites.css';
import '../../components/sector/rotation.css';
import '../../components/sector/sector.css';
import '../../components/text/text.css';
import '../../components/popup/popup.css';
import '../../components/popup/sector-glance.css';
import '../../components/welcome/welcome.css';
import './gallery.css';
import { flattenMessages, type MessageFile } from '../../utils/language/flatten-messages.ts';
import { setLocale } from '../../utils/language/locale.ts';
import { setCatalogue } from '../../utils/language/translate.ts';
import { allPieces } from './all-pieces.ts';
import { nowMs } from './fixtures/status.ts';
import { Gallery } from './Gallery.tsx';

const files = import.meta.glob<MessageFile>('../../assets/locales/en/*.json', { eager: true, import: 'default' });
setCatalogue(Object.assign({}, ...Object.values(files).map(flattenMessages)));
setLocale('en');
// Ages in the pictures must not grow.
Date.now = () => nowMs;

const query = new URLSearchParams(location.search);
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
document.documentElement.dir = query.get('dir') ?? 'ltr';
const only = query.get('only');
const shown = allPieces.filter(piece => only === null || piece.id.startsWith(only));
render(<Gallery pieces={shown} />, document.getElementById('app')!);
