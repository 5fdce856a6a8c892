import { Fragment, jsx, jsxs } from 'preact/jsx-runtime';
import { viewName } from '../../components/card/card-view.ts';
import { Age } from '../../components/figures/Age.tsx';
import { DataState } from '../../components/figures/DataState.tsx';
import { DemoBadge } from '../../components/figures/DemoBadge.tsx';
import { FigureValue } from '../../components/figures/FigureValue.tsx';
import { figureLabel } from '../../components/figures/figure-names.ts';
import { Icon } from '../../components/text/Icon.tsx';
import { IconButton } from '../../components/text/IconButton.tsx';
import { formatCount } from '../../utils/language/format-count.ts';
import { formatFigure } from '../../utils/language/format-figure.ts';
import { formatNumber } from '../../utils/language/format-number.ts';
import { formatDateTime, formatWindow } from '../../utils/language/format-time.ts';
import { setLocale } from '../../utils/language/locale.ts';
import { say, sayWhy } from '../../utils/language/say.ts';
import { sourceName } from '../../utils/language/source-name.ts';
import { setCatalogue, t } from '../../utils/language/translate.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import { rectsOf } from '../scan.content/mark-rects.ts';
import { topView } from './card-model.ts';
import { takeHook } from './early-hooks.ts';
import { failureView, isGone, knownContent, loadEntity } from './load-entity.ts';

/**
 * What the second script takes from the first: its build finds each of these imports here, by its place, rather than
 * bring the module again (utils/commands/lens-parts.ts).
 */
export const shared = [
  Age,
  DataState,
  DemoBadge,
  FigureValue,
  Fragment,
  Icon,
  IconButton,
  failureView,
  figureLabel,
  formatCount,
  formatDateTime,
  formatFigure,
  formatNumber,
  formatWindow,
  isGone,
  jsx,
  jsxs,
  knownContent,
  loadEntity,
  rectsOf,
  say,
  sayWhy,
  sendNative,
  setCatalogue,
  setLocale,
  sourceName,
  t,
  takeHook,
  topView,
  viewName,
];
