import { render } from 'preact';
import '../../components/tokens/tokens.css';
import '../../components/figures/figures.css';
import '../../components/panel/panel.css';
import '../../components/page/page.css';
import '../../components/settings/controls.css';
import '../../components/sector/rotation.css';
import '../../components/popup/popup.css';
import '../../components/popup/sector-glance.css';
import { openPageView } from '../../utils/pages/page-view.ts';
import { openSurface } from '../../utils/pages/surface.ts';
import { PopupApp } from './PopupApp.tsx';

const surface = openSurface('glance');
const view = openPageView(surface);
// One frame with figures rather than one without and another that moves everything.
await surface.drawable;
render(<PopupApp surface={surface} view={view} />, document.getElementById('app')!);
