import { setLocale } from '../../utils/language/locale.ts';
import { setCatalogue, t } from '../../utils/language/translate.ts';
import { mergeMentions } from '../../utils/messaging/merge-mentions.ts';
import type { PageMentions, PageRows } from '../../utils/messaging/protocol.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import type { ReadingSettings } from '../../utils/settings/settings.ts';

export type PanelSide = 'left' | 'right';

/** The page panel's state. Whoever changes it draws the lens anew afterwards. */
export type PanelModel = {
  /** What the whole page names, the frames inside it included. */
  mentions: PageMentions;
  /** What this frame names of it, and what those inside. */
  own: PageMentions;
  inner: readonly PageMentions[];
  /** Null while they are fetched, a sentence where that failed. */
  rows: PageRows | string | null;
  open: boolean;
  /** The reader has had it open on this page: its tab stays. */
  opened: boolean;
  /** The tab's edge, null where there is no tab. */
  tab: PanelSide | null;
  side: PanelSide;
  widthPx: number;
  /** Spoken after an action. */
  said: string;
  /** How often each name was gone to, so that the next time leads to the next mention. */
  readonly visits: Map<string, number>;
};

export function emptyPanel(): PanelModel {
  const mentions: PageMentions = { state: 'marking', entities: [] };
  return {
    mentions,
    own: mentions,
    inner: [],
    rows: null,
    open: false,
    opened: false,
    tab: null,
    side: 'right',
    widthPx: 320,
    said: '',
    visits: new Map(),
  };
}

/** Takes over what the page names and what its site's rule says of the panel. */
export function followPage(panel: PanelModel, reading: ReadingSettings, own: PageMentions): void {
  const mentions = mergeMentions(own, panel.inner);
  panel.own = own;
  panel.mentions = mentions;
  if (!panel.open && reading.pageTab !== 'off') panel.side = reading.pageTab;
  const wanted = panel.opened || reading.pageTab !== 'off';
  panel.tab = wanted && mentions.entities.length > 0 ? panel.side : null;
  if (panel.open) return;
  panel.widthPx = reading.panelWidthPx;
}

/** Asks what the frames of the page name; only the browser knows which there are. */
export async function loadInner(panel: PanelModel): Promise<void> {
  if (self !== top) return;
  const outcome = length > 0 ? await sendNative('frames.mentions', {}) : { ok: true as const, value: [] };
  if (outcome.ok) panel.inner = outcome.value;
}

export async function loadRows(panel: PanelModel): Promise<void> {
  const entities = panel.mentions.entities.map(({ entity }) => entity);
  const outcome = await sendNative('page.rows', { entities });
  if (!outcome.ok) {
    // Nobody answered, or nobody is left to: that has no words of its own.
    panel.rows = outcome.error.message || t('card_noBackground');
    return;
  }
  setCatalogue(outcome.value.catalogue);
  setLocale(outcome.value.display.language);
  panel.rows = outcome.value;
}
