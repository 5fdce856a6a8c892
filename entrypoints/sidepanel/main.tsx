import { render } from 'preact';
import '../../components/tokens/tokens.css';
import '../../components/text/text.css';
import '../../components/figures/figures.css';
import '../../components/panel/panel.css';
import '../../components/page/page.css';
import './sidepanel.css';
import { openSurface } from '../../utils/pages/surface.ts';
import { followTab } from './follow-tab.ts';
import { SidePanelApp } from './SidePanelApp.tsx';

const surface = openSurface();
render(<SidePanelApp surface={surface} tab={followTab(surface)} />, document.getElementById('app')!);
