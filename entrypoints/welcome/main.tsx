import { render } from 'preact';
import '../../components/tokens/tokens.css';
import '../../components/text/text.css';
import '../../components/figures/figures.css';
import '../../components/figures/receipt.css';
import '../../components/charts/charts.css';
import '../../components/card/card.css';
import '../../components/card/receipt-body.css';
import '../../components/page/page.css';
import '../../components/settings/controls.css';
import '../../components/settings/sites.css';
import '../../components/sector/rotation.css';
import '../../components/popup/sector-glance.css';
import '../../components/welcome/welcome.css';
import { openSurface } from '../../utils/pages/surface.ts';
import { WelcomeApp } from './WelcomeApp.tsx';

render(<WelcomeApp surface={openSurface()} />, document.getElementById('app')!);
