import { formRules } from 'virtual:tidemark-form-rules';
import { rareForms } from 'virtual:tidemark-rare-forms';
import { vocabulary } from 'virtual:tidemark-vocabulary';
import { type FormSet, formSet } from '../../utils/mentions/form-set.ts';
import { createPageJudge } from '../../utils/mentions/page-judge.ts';
import type { PageMentions } from '../../utils/messaging/protocol.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';
import { createChanges, sumUp } from './changes.ts';
import { type ChoiceBlock, chooseMarks } from './choose-marks.ts';
import { createEngagement } from './engagement.ts';
import { type Block, createFindings, type Place } from './findings.ts';
import { placeAt } from './hit-test.ts';
import { createMarks, hasHighlights } from './marks.ts';
import { isExtensionGone, nativeApi } from './native-api.ts';
import { fewMarks, nearViewport } from './near-viewport.ts';
import { createSectionFinder } from './page-sections.ts';
import { createReader } from './read-page.ts';
import type { ReadingTools } from './reading-tools.ts';
import type { PageRules } from './rules.ts';
import { newSlice, type Work } from './slices.ts';

export type Scanner = ReturnType<typeof startScanner>;

/** More marks than this make every frame in which the page changes noticeably dearer. */
const mostMarks = 160;
/** While the page is still being read, marks are chosen anew this often. */
const refreshMs = 300;
/** While the reader scrolls, what is near is marked this often. */
const repaintMs = 100;
/** What one looks after without being told: a page that emptied the highlights, an update of the extension, an address that changed. */
const heartbeatMs = 2_000;
/** So many changes at once are looked at before the next frame, if they take marks away. */
const fewRecords = 60;

/** Reads and marks one frame until the signal aborts. */
export function startScanner(firstRules: PageRules, signal: AbortSignal, end: () => void, tools: ReadingTools) {
  const listening = { signal, capture: true, passive: true };
  let rules = firstRules;
  let address = pageAddress();
  const base = formSet({ ...formRules, expression: tools.anyForm });
  let sets = [base];
  let isAllRead = false;
  const findings = createFindings(sets, pageOptions(), (options, survey) =>
    createPageJudge(options, survey, vocabulary),
  );
  const marks = createMarks(signal);
  const knownRoots = new Set<ShadowRoot>();
  let listed: readonly Place[] = [];
  let marked: readonly Place[] = [];
  let shownRevision = -1;
  let refreshedAt = 0;
  /** What was chosen last has not been painted. */
  let isPaintDue = false;
  /** Asked for and waiting for a frame, or under way. */
  let refreshing: 'asked' | 'running' | undefined;
  let sectionOf = createSectionFinder();
  let batchMs: number | undefined;
  /** What the pointer is over, from outside all shadow roots. */
  let pointed: Element | undefined;
  const rare = formSet(rareForms);
  let quiet: FormSet | undefined;

  const slices = tools.createSlices(signal, tookMs => {
    if (batchMs !== undefined) batchMs += tookMs;
    if (findings.revision !== shownRevision && (slices.idle || performance.now() - refreshedAt > refreshMs))
      queueRefresh();
  });
  const reader = createReader(findings, () => sets.map(set => set.expression), openRoot, tools);
  const changes = createChanges(signal, onRecords, () => slices.add(readBatch()));
  const engagement = createEngagement(
    {
      signal,
      reading: () => rules.reading,
      mentions,
      placeAt: find,
      marked: () => marked,
      listed: () => listed,
      flash: marks.flash,
    },
    end,
  );

  function pageOptions() {
    return { address, title: document.title, never: rules.never, always: rules.always };
  }

  /** Has the words that pages are full of brought, where the reader wants them marked. */
  async function bringQuietWords(): Promise<void> {
    if (quiet || !rules.reading.markQuietTerms) return;
    if (!globalThis.tidemarkQuietWords) await sendNative('reading.part', { part: 'quiet-words' });
    if (signal.aborted || quiet || !globalThis.tidemarkQuietWords) return;
    quiet = formSet(globalThis.tidemarkQuietWords);
    slices.add(useForms());
  }

  /**
   * Looks for rare forms where the page is about the field, and for quiet words where the reader wants them. Before all is read that is a guess by what
   * is in view: it spares a page of the field a second reading, and is taken back where the rest says otherwise.
   */
  function* chooseForms(): Generator<undefined, readonly FormSet[]> {
    void bringQuietWords();
    const wanted = [base];
    if (findings.isOfField || (isAllRead && sets.includes(rare))) wanted.push(rare);
    if (quiet && rules.reading.markQuietTerms) wanted.push(quiet);
    const added = wanted.filter(set => !sets.includes(set));
    if (added.length > 0 || wanted.length < sets.length) {
      sets = wanted;
      yield* findings.useSets(sets);
    }
    return added;
  }

  function* useForms(): Work {
    const added = yield* chooseForms();
    if (added.length > 0) {
      yield* reader.readBelow(
        [document.body ?? document, ...knownRoots],
        added.map(set => set.expression),
      );
    }
    yield* findings.rejudge();
  }

  function openRoot(root: ShadowRoot): void {
    if (knownRoots.has(root)) return;
    knownRoots.add(root);
    changes.observe(root);
    marks.style(root);
    // The window hears of no scrolling in there.
    root.addEventListener('scroll', onScroll, listening);
  }

  function queueRefresh(): void {
    if (refreshing) return;
    refreshing = 'asked';
    afterFrame(refresh);
  }

  /** Right after a frame style and layout are done, so that looking at them makes the browser do nothing over. */
  function afterFrame(work: () => Work): void {
    requestAnimationFrame(() => signal.aborted || slices.addFirst(work()));
  }

  /** Chooses what is marked, by what has been found and where the reader is. */
  function* refresh(): Work {
    // First what was chosen before: on a page that never rests there would always be another choice to make instead.
    yield* repaint();
    if (refreshing !== 'asked') return;
    refreshing = 'running';
    // As of now, not of the end: a block that changes when it has been looked at is looked at again by the next choice.
    shownRevision = findings.revision;
    // Each change of the page has the next choice begin with another, that knows nothing yet.
    const findSection = sectionOf;
    const looked = new Map<Block, Omit<ChoiceBlock<Place>, 'places'> | undefined>();
    // What comes meanwhile is looked at too: a choice begun anew at each change would never be made on a page that never rests.
    try {
      for (;;) {
        const come = findings.blocks.filter(block => block.places.length > 0 && !looked.has(block));
        if (come.length === 0) break;
        for (const block of come) {
          const element = hostOf(block.element);
          const length = block.runs.reduce((sum, run) => sum + run.text.length, 0);
          looked.set(block, isDrawn(element) ? { length, section: yield* findSection(element) } : undefined);
          yield;
        }
        // What follows the last is done in one, for nothing may come between.
        yield newSlice;
      }
    } finally {
      refreshing = undefined;
      refreshedAt = performance.now();
    }
    const blocks = findings.blocks.flatMap(block => {
      const seen = looked.get(block);
      return seen ? { ...seen, places: block.places } : [];
    });
    listed = blocks.flatMap(block => block.places);
    marked = chooseMarks(blocks, rules.reading);
    engagement.lens?.pageChanged();
    isPaintDue = true;
    if (marked.length > fewMarks) afterFrame(repaint);
    else yield* repaint();
  }

  function* repaint(): Work {
    yield newSlice;
    if (!isPaintDue) return;
    isPaintDue = false;
    // Of a line that is written anew in every frame, what was chosen is gone by now; what stands there instead has not been read yet.
    if (!marked.every(stillStands)) yield* readBatch();
    paint();
  }

  function paint(): void {
    marks.show(
      nearViewport(
        marked.flatMap(place => asItStands(place) ?? []),
        mostMarks,
      ),
    );
    engagement.lens?.marksChanged();
  }

  /** Takes marks off text that the page replaced, and puts them on what came instead before anyone sees it bare. */
  function onRecords(records: readonly MutationRecord[]): void {
    if (records.some(changesElements)) sectionOf = createSectionFinder();
    const lost = [...marks.painted.keys()].filter(place => !stillStands(place));
    if (lost.length === 0) return;
    marks.release(lost);
    // Even where the text turns out to be what it was, it is bare now.
    shownRevision = -1;
    if (records.length > fewRecords || changes.isSlowed) return;
    findings.takeChanged();
    slices.runNow(readBatch());
    // No choice before the next frame: it would ask for the style of a page that is just changing.
    const come = findings.takeChanged().flatMap(block => block.places);
    const again = new Map(
      lost.map(place => [place, come.splice(come.findIndex(({ entity }) => entity === place.entity) >>> 0, 1)]),
    );
    const found = [...again.values()].flat();
    marks.add(found);
    marked = marked.flatMap(place => again.get(place) ?? place);
    // What is missing may only not have been read yet; the lens hears of it when marks have been chosen anew.
    if (found.length === lost.length) engagement.lens?.marksChanged();
  }

  function* readBatch(): Work {
    batchMs = 0;
    checkAddress();
    listen();
    const changed = yield* sumUp(changes.take());
    if (changed.hasOpeners) shownRevision = -1;
    yield* reader.readChanges(changed);
    yield* useForms();
    changes.rest(batchMs ?? 0);
    batchMs = undefined;
  }

  function* readAll(): Work {
    yield newSlice;
    yield* findings.prepare();
    yield newSlice;
    yield* reader.readView();
    refreshing = 'asked';
    yield* refresh();
    yield* chooseForms();
    yield* reader.readBelow([document.body ?? document]);
    yield* reader.openShadowRoots([document]);
    yield* findings.rejudge();
    yield* useForms();
    isAllRead = true;
  }

  /** Custom elements get a shadow root when they are defined; others that have got one are met by the pointer. */
  function* readLateRoots(): Work {
    for (const root of knownRoots) if (!root.isConnected) knownRoots.delete(root);
    const met = pointed && tools.shadowRootOf(pointed);
    if (met && !knownRoots.has(met)) yield* reader.openShadowRoots([pointed!]);
    yield* reader.openLateRoots();
    yield* findings.rejudge();
  }

  function checkAddress(): void {
    if (address === pageAddress()) return;
    address = pageAddress();
    slices.add(findings.reopen(pageOptions()));
    engagement.lens?.addressChanged();
  }

  /** What the reader sees, and not what has been found since: that is marked a moment later. */
  function find(x: number, y: number): Place | undefined {
    return placeAt(x, y, pointed?.isConnected ? pointed : undefined, knownRoots, [...marks.painted.keys()]);
  }

  function mentions(): PageMentions {
    const counts = new Map<string, number>();
    for (const { entity } of listed) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    const state = hasHighlights() ? (changes.isSlowed ? 'slowed' : 'marking') : 'listing-only';
    const reason = state === 'marking' ? '' : nativeApi.i18n.getMessage(`scanner_${state.replace('-', '')}`);
    return {
      state,
      ...(reason && { reason }),
      entities: [...counts].map(([entity, count]) => ({ entity, count })),
    };
  }

  let paintTimer = 0;
  let paintedY = 0;
  /** Marks what a jump brings into view in the frame that shows it, and now and then what comes as the reader scrolls on. */
  function onScroll(): void {
    if (marked.length <= fewMarks) return;
    if (paintTimer && Math.abs(scrollY - paintedY) < innerHeight) {
      isPaintDue = true;
      return;
    }
    paintedY = scrollY;
    paint();
    paintTimer = setTimeout(() => {
      paintTimer = 0;
      if (isPaintDue) afterFrame(repaint);
    }, repaintMs) as unknown as number;
  }

  /** What may have shown or hidden text without changing any. */
  function onMaybeShown(): void {
    shownRevision = -1;
    queueRefresh();
  }

  let listeningTo: Element | undefined;
  /** `document.open` takes all listeners away with the old document, and leaves this script running. */
  function listen(): void {
    if (listeningTo === document.documentElement) return;
    listeningTo = document.documentElement;
    addEventListener('scroll', onScroll, listening);
    addEventListener('resize', onScroll, listening);
    for (const type of ['load', 'toggle', 'transitionend', 'click']) {
      // A card that comes or goes shows and hides nothing of the page.
      addEventListener(
        type,
        ({ target }) => (target as Element).localName === 'tidemark-lens' || onMaybeShown(),
        listening,
      );
    }
    document.addEventListener('visibilitychange', () => slices.pause(document.hidden), listening);
    addEventListener(
      'pointerover',
      ({ target, isTrusted }) => {
        if (isTrusted) pointed = target instanceof Element ? target : undefined;
      },
      listening,
    );
    engagement.listen();
  }

  changes.observe(document);
  listen();
  slices.pause(document.hidden);
  slices.add(readAll());
  const heartbeat = setInterval(() => {
    if (isExtensionGone()) return end();
    checkAddress();
    marks.register();
    engagement.lens?.lookAtFrames();
    // What a hidden tab adds would wait, more of it each time.
    if (document.hidden) return;
    // Chromium draws none of another site's frame that is out of view: what waits for that would wait for ever.
    if (refreshing === 'asked') slices.addFirst(refresh());
    slices.add(readLateRoots());
  }, heartbeatMs);
  signal.addEventListener('abort', () => {
    clearInterval(heartbeat);
    // A newer version of the extension brings its own.
    globalThis.tidemarkQuietWords = undefined;
  });

  return {
    mentions,
    /** Opens the card of the next or previous mention. */
    step(direction: 1 | -1) {
      if (marked.length > 0) engagement.ask(lens => lens.step(direction));
    },
    /** Does what the reader asked for with a lens, brought for it if need be. */
    ask: engagement.ask,
    /** Obeys other rules from now on. */
    setRules(next: PageRules) {
      rules = next;
      slices.add(findings.reopen(pageOptions()));
      slices.add(useForms());
      onMaybeShown();
    },
  };
}

/** A clock's text comes and goes in every second, and no section with it. */
const changesElements = ({ type, addedNodes, removedNodes }: MutationRecord): boolean =>
  type === 'attributes' || [...addedNodes, ...removedNodes].some(node => node instanceof Element);

const pageAddress = (): string => location.host + location.pathname;

const hostOf = (element: Element | ShadowRoot): Element => (element instanceof ShadowRoot ? element.host : element);

/** Text that is not drawn is not there for the reader. */
const isDrawn = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** The mention, or what its block reads in its place since the choice was made. */
const asItStands = (place: Place): Place | undefined =>
  stillStands(place) ? place : place.block.places.find(other => other.entity === place.entity && stillStands(other));

function stillStands({ startNode, startOffset, endNode, endOffset, surface }: Place): boolean {
  if (!startNode.isConnected || !endNode.isConnected) return false;
  if (startNode === endNode) return startNode.data.slice(startOffset, endOffset) === surface;
  const [head, tail] = [startNode.data.slice(startOffset), endNode.data.slice(0, endOffset)];
  return head !== '' && surface.startsWith(head) && tail.length === endOffset && surface.endsWith(tail);
}
