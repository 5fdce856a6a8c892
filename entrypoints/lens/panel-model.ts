import { type Signal, signal } from '@preact/signals';
import { setLocale } from '../../utils/language/locale.ts';
import { setCatalogue, t } from '../../utils/language/translate.ts';
import type { PageMentions, PageRows } from '../../utils/messaging/protocol.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import type { DisplaySettings } from '../../utils/settings/settings.ts';

export type PanelSide = 'left' | 'right';

export type PanelModel = {
  readonly mentions: Signal<PageMentions>;
  /** Null while they are fetched, a sentence where that failed. */
  readonly rows: Signal<PageRows | string | null>;
  readonly open: Signal<boolean>;
  /** The tab's edge, null where the reader wants no tab. */
  readonly tab: Signal<PanelSide | null>;
  readonly side: Signal<PanelSide>;
  readonly widthPx: Signal<number>;
  readonly said: Signal<string>;
  /** The reader has opened something on this page: from now on the tab may show. */
  engage(): void;
  toggle(): void;
  update(mentions: PageMentions): void;
  reveal(entity: string): void;
  reload(): Promise<void>;
  dock(side: PanelSide): void;
  resize(widthPx: number, done: boolean): void;
  hideTab(): void;
  /** Whether the panel or its tab stands on the page. */
  visible(): boolean;
  theme(): DisplaySettings['theme'];
};

const nothing: PageMentions = { state: 'marking', entities: [] };

/** The page panel's state. `onShow` is called whenever something of it may have to stand on the page, or leave it. */
export function createPanel(onShow: () => void): PanelModel {
  const mentions = signal(nothing);
  const rows = signal<PageRows | string | null>(null);
  const open = signal(false);
  const tab = signal<PanelSide | null>(null);
  const side = signal<PanelSide>('right');
  const widthPx = signal(320);
  const said = signal('');
  const shown = new Map<string, number>();
  let engaged = false;

  const followRules = () => {
    const rules = globalThis.tidemarkScanner?.rules();
    if (!rules) return;
    if (rules.pageTab !== 'off') side.value = rules.pageTab;
    if (!open.value) widthPx.value = rules.panelWidthPx;
    const named = mentions.value.entities.length > 0;
    tab.value = engaged && named && rules.enabled && rules.pageTab !== 'off' ? rules.pageTab : null;
  };

  const engage = () => {
    engaged = true;
    mentions.value = globalThis.tidemarkScanner?.mentions() ?? mentions.value;
    followRules();
  };

  const reload = async () => {
    const entities = mentions.value.entities.map(({ entity }) => entity);
    const outcome = await sendNative('page.rows', { entities });
    if (outcome.ok) {
      setCatalogue(outcome.value.catalogue);
      setLocale(outcome.value.display.language);
    }
    rows.value = outcome.ok ? outcome.value : failureText(outcome.error.code, outcome.error.message);
  };

  return {
    mentions,
    rows,
    open,
    tab,
    side,
    widthPx,
    said,
    reload,
    engage,
    toggle() {
      engage();
      open.value = !open.value;
      onShow();
      if (open.value) void reload();
    },
    update(next) {
      const before = mentions.value.entities.map(({ entity }) => entity).join();
      mentions.value = next;
      followRules();
      onShow();
      if (open.value && next.entities.map(({ entity }) => entity).join() !== before) void reload();
    },
    reveal(entity) {
      const occurrence = shown.get(entity) ?? 0;
      shown.set(entity, occurrence + 1);
      const found = globalThis.tidemarkScanner?.reveal(entity, occurrence) ?? false;
      said.value = found ? '' : t('panel_gone', entity);
    },
    dock(next) {
      side.value = next;
      tab.value &&= next;
      void sendNative('here.panel', { side: next });
    },
    resize(next, done) {
      widthPx.value = next;
      if (done) void sendNative('here.panel', { widthPx: next });
    },
    hideTab() {
      open.value = false;
      tab.value = null;
      void sendNative('here.panel', { side: 'off' });
      onShow();
    },
    visible: () => open.value || tab.value !== null,
    theme: () => (typeof rows.value === 'object' && rows.value?.display.theme) || 'auto',
  };
}

function failureText(code: string, message: string): string {
  if (code === 'gone') return t('card_gone');
  return code === 'no-background' ? t('card_noBackground') : message;
}
