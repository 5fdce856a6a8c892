import { render } from 'preact';
import '../../components/tokens/tokens.css';
import '../../components/text/text.css';
import '../../components/figures/figures.css';
import '../../components/panel/panel.css';
import '../../components/page/page.css';
import '../../components/panel/sidepanel.css';
import { openPageView } from '../../utils/pages/page-view.ts';
import { openSurface } from '../../utils/pages/surface.ts';
import { SidePanelApp } from './SidePanelApp.tsx';

const surface = openSurface();
render(<SidePanelApp surface={surface} view={openPageView(surface)} />, document.getElementById('app')!);
