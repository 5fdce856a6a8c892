import { render } from 'preact';
import '../../components/tokens/tokens.css';
import '../../components/text/text.css';
import '../../components/figures/figures.css';
import '../../components/figures/receipt.css';
import '../../components/charts/charts.css';
import '../../components/page/page.css';
import '../../components/settings/controls.css';
import '../../components/sector/rotation.css';
import '../../components/sector/sector.css';
import '../../components/sector/since.css';
import { openSurface } from '../../utils/pages/surface.ts';
import { SectorApp } from './SectorApp.tsx';

render(<SectorApp surface={openSurface()} />, document.getElementById('app')!);
