import { render } from 'preact';
import '../../components/tokens/tokens.css';
import '../../components/figures/figures.css';
import '../../components/page/page.css';
import '../../components/settings/controls.css';
import '../../components/settings/options.css';
import '../../components/settings/sites.css';
import { openSurface } from '../../utils/pages/surface.ts';
import { OptionsApp } from './OptionsApp.tsx';

render(<OptionsApp surface={openSurface()} />, document.getElementById('app')!);
