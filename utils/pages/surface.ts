import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Failure, Outcome } from '../messaging/outcome.ts';
import type { DataStatus, SettingsReply, SnapshotReply } from '../messaging/protocol.ts';
import { send } from '../messaging/send.ts';
import type { DisplaySettings } from '../settings/settings.ts';
import { afterFrame } from './after-frame.ts';
import { type KeptChoices, keepChoices } from './keep-choices.ts';
import { useLanguage } from './page-language.ts';
import { readGlance, rememberedGlance, rememberGlance } from './read-glance.ts';
import { rememberDisplay, rememberedDisplay } from './remembered-display.ts';

/** Kept apart: an answer about the one mends nothing of the other. */
type Failures = Readonly<Record<'figures' | 'settings' | 'silence', Signal<Failure | null>>>;

/** What an extension page shows, kept current while it is open. */
export type Surface = {
  readonly snapshot: Signal<SnapshotReply | null>;
  readonly settings: Signal<SettingsReply | null>;
  /** How figures are shown: from the settings, and until they are there as it was last time. */
  readonly display: Signal<DisplaySettings>;
  /** Set while the background cannot answer; the pages say so instead of waiting for ever. */
  readonly failure: ReadonlySignal<Failure | null>;
  readonly failures: Failures;
  /** Grows when the interface language changes, so that the page is drawn anew. */
  readonly language: Signal<number>;
  readonly choose: KeptChoices['choose'];
  /** Takes a reply to a settings message as the current state and passes it on. */
  settle(reply: Outcome<SettingsReply>): Outcome<SettingsReply>;
  /** Resolves once there is something to draw: at once, or with what the background left for the first frame. */
  readonly drawable: Promise<void>;
  /** Asks the background for newer figures; resolves with its status, or null where it did not answer. */
  refresh(): Promise<DataStatus | null>;
};

const announcement = v.object({ type: v.picklist(['data.changed', 'settings.changed']) });

/** What a surface draws: every figure, or the few the popup shows, which are there without waking the background. */
type Extent = 'all' | 'glance';

/** A background that has to be started answers within a second; after this long, in ms, one says that it has not. */
const patienceMs = 10_000;

/** Reads the snapshot and the settings, then follows the background's announcements. */
export function openSurface(extent: Extent = 'all'): Surface {
  const read = extent === 'all' ? readSnapshot : readFigures;
  const choices = keepChoices({
    shown: () => surface.settings.peek(),
    show: reply => show(surface, reply),
    read: () => send('settings.get', {}),
    keep: ({ type, ...params }) => send(type, params as never),
  });
  const remembered = extent === 'glance' ? rememberedGlance() : null;
  const left = extent === 'glance' ? (remembered ? readGlanceLater() : readGlance()) : null;
  const failures: Failures = { figures: signal(null), settings: signal(null), silence: signal(null) };
  const surface: Surface = {
    snapshot: signal(remembered),
    settings: signal(null),
    display: signal(rememberedDisplay()),
    failure: computed(() => wordless(failures.silence.value ?? failures.settings.value ?? failures.figures.value)),
    failures,
    language: signal(0),
    drawable: left && !remembered ? left.then(glance => showGlance(surface, glance)) : Promise.resolve(),
    choose: choices.choose,
    settle: reply => {
      if (reply.ok) show(surface, reply.value);
      return reply;
    },
    refresh: () => refresh(surface, read),
  };
  const followSettings = async () => {
    failures.settings.value = await choices.follow();
  };
  browser.runtime.onMessage.addListener((message: unknown) => {
    const heard = v.safeParse(announcement, message);
    if (!heard.success) return;
    if (heard.output.type === 'data.changed') void read(surface);
    else void followSettings();
  });
  // The browser tells its pages alone: without them the background would notice at its next alarm.
  addEventListener('online', () => void surface.refresh());
  addEventListener('offline', () => void read(surface));
  void useLanguage('auto');
  dress(surface, 'auto');
  const askBackground = async () => {
    void followSettings();
    if (!left) void readSnapshot(surface);
    const silent = setTimeout(() => {
      failures.silence.value = { code: 'no-background', message: '' };
    }, patienceMs);
    // It answers at once and reads the chain only where its figures are ten minutes old.
    const opened = await send('data.refresh', { reason: 'surface' });
    clearTimeout(silent);
    failures.silence.value = null;
    if (!left) return;
    await left;
    await takeStatus(surface, opened);
  };
  if (left) {
    void left.then(glance => showGlance(surface, glance));
    // A background that sleeps would start beside the first frame and delay it, which needs nothing from it.
    void surface.drawable.then(() => afterFrame(askBackground));
  } else void askBackground();
  return surface;
}

/** That nobody answers has no words of its own: the pages have a sentence for it, with what helps. */
function wordless(failure: Failure | null): Failure | null {
  return failure?.code === 'no-background' ? { ...failure, message: '' } : failure;
}

/** What is asked for before the first frame is answered before it, and the answer taken apart at its cost. */
function readGlanceLater(): Promise<SnapshotReply | null> {
  return new Promise<void>(afterFrame).then(readGlance);
}

function showGlance(surface: Surface, glance: SnapshotReply | null): void {
  const shown = surface.snapshot.peek();
  if (!glance || (shown && JSON.stringify(shown.status) === JSON.stringify(glance.status))) return;
  surface.snapshot.value = glance;
  // For the next popup's first frame; this one's comes before it.
  setTimeout(() => rememberGlance(glance));
}

/** Reads what the background left, then asks it how things stand. */
async function readFigures(surface: Surface): Promise<void> {
  showGlance(surface, await readGlance());
  await takeStatus(surface, await send('data.status', {}));
}

/** The background's word on the data; where it speaks of other figures than those in sight, it is asked for them. */
async function takeStatus(surface: Surface, reply: Outcome<DataStatus>): Promise<void> {
  const shown = surface.snapshot.peek();
  if (!reply.ok) surface.failures.figures.value = reply.error;
  else if (!shown || !isSameData(shown.status, reply.value)) await readSnapshot(surface);
  else {
    surface.snapshot.value = { ...shown, status: reply.value };
    surface.failures.figures.value = null;
  }
}

function isSameData(one: DataStatus, other: DataStatus): boolean {
  return one.asOf === other.asOf && one.gridDays.stored === other.gridDays.stored;
}

async function readSnapshot(surface: Surface): Promise<void> {
  const reply = await send('snapshot.get', {});
  if (reply.ok) surface.snapshot.value = reply.value;
  surface.failures.figures.value = reply.ok ? null : reply.error;
}

function show(surface: Surface, reply: SettingsReply): void {
  const before = surface.display.peek();
  const { display } = reply.settings;
  if (JSON.stringify(display) !== JSON.stringify(before)) {
    rememberDisplay(display);
    surface.display.value = display;
    dress(surface, before.language);
  }
  surface.settings.value = reply;
}

/** Puts the document into its theme, and into its language where it speaks another. */
function dress(surface: Surface, spoken: DisplaySettings['language']): void {
  const { theme, language } = surface.display.peek();
  document.documentElement.dataset.theme = theme;
  if (language === spoken) return;
  void useLanguage(language).then(() => {
    surface.language.value += 1;
  });
}

async function refresh(surface: Surface, read: typeof readSnapshot): Promise<DataStatus | null> {
  const reply = await send('data.refresh', { reason: 'person' });
  if (!reply.ok) {
    surface.failures.figures.value = reply.error;
    return null;
  }
  await read(surface);
  return reply.value;
}
