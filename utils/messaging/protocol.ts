import type { EndpointReport } from '../chain/test-endpoint.ts';
import type { DailyPoint, Figure, ProtocolFigures, ReceiptRead, Snapshot } from '../figures/snapshot.ts';
import type { Words } from '../language/words.ts';
import type { EntityId, EntityKind } from '../mentions/mention.ts';
import type { DisplaySettings, ReadingSettings, Settings, SiteRule } from '../settings/settings.ts';

/**
 * Every message between the parts, with its parameters and result. Types only, so the scanner imports it for free.
 * Names read `subject.verb-or-noun`. Results are wrapped in an Outcome. No message carries page text or an address of
 * a page: where the background must know the site it takes the sender's tab, which the browser vouches for.
 */
export type BackgroundMessages = {
  /** Scanner: the rules to mark by. The scanner picks its own site's rule, so asking tells nothing. */
  'reading.rules': { params: Empty; result: ReadingRules };
  /** Scanner, lens: inject into the sender's frame what few pages need. */
  'reading.part': { params: { part: ScannerPart }; result: null };
  /** Scanner: inject the lens into the sender's frame. */
  'lens.load': { params: Empty; result: null };
  /** Lens of a top frame: what each frame inside it names, ids and counts alone, for the page panel's list. */
  'frames.mentions': { params: Empty; result: readonly PageMentions[] };
  /** Lens: scroll to the nth mention of an entity in whichever frame of the sender's tab, and flash it. */
  'frames.reveal': { params: { entity: EntityId; occurrence: number }; result: null };
  /** Lens of a frame: open or close the page panel of the sender's tab. */
  'tab.panel': { params: Empty; result: null };
  /** Lens, side panel: all that a card for this entity shows. */
  'card.content': { params: { entity: EntityId }; result: CardContent };
  /** Panel, popup: one row for each of the page's entities, in the order given. */
  'page.rows': { params: { entities: EntityId[] }; result: PageRows };
  /** The reads a figure was computed from. `protocol` is a registry id, or `sector`. */
  'figure.receipt': { params: { protocol: string; figure: string }; result: ReceiptRead[] };
  'snapshot.get': { params: Empty; result: SnapshotReply };
  /** Up to 400 days of the grid for every protocol, for the sector page. */
  'history.get': { params: Empty; result: HistorySeries };
  /** Sector page: how the sector changed since 00:00 UTC of a day, `2026-05-01`, by key; empty before the first snapshot. */
  'sector.since': { params: { day: string }; result: Readonly<Record<string, Figure>> };
  /** Asks for a refresh now (a person pressed the button, or a surface opened). */
  'data.refresh': { params: { reason: 'person' | 'surface' }; result: DataStatus };
  'data.status': { params: Empty; result: DataStatus };
  /** Options: what the endpoint can do. */
  'endpoint.test': { params: { url: string }; result: EndpointReport };
  'requests.log': { params: Empty; result: RequestLogEntry[] };
  'storage.usage': { params: Empty; result: StorageUsage };
  'storage.clear': { params: Empty; result: null };
  'settings.get': { params: Empty; result: SettingsReply };
  /** Merges the given fields into the stored choices. */
  'settings.change': { params: { change: SettingsChange }; result: SettingsReply };
  'settings.reset': { params: Empty; result: SettingsReply };
  'settings.export': { params: Empty; result: string };
  'settings.import': { params: { json: string }; result: SettingsReply };
  /** Options, popup: replaces the rules of sites in one write; an empty rule removes its site's. */
  'sites.set': { params: { rules: readonly SiteRule[] }; result: SettingsReply };
  'site.remove': { params: { host: string }; result: SettingsReply };
  /** Popup, options: registers the scanner for a host whose permission was just granted. */
  'site.granted': { params: { host: string }; result: SettingsReply };
  /** Lens: changes the rule of the sender's own site. */
  'here.off': { params: Empty; result: null };
  'here.never': { params: { entity: EntityId }; result: null };
  'here.always': { params: { entity: EntityId }; result: null };
  /** Lens: where the page panel is docked on the sender's own site and how wide it is; `off` hides its tab there. */
  'here.panel': { params: { side?: ReadingSettings['pageTab']; widthPx?: number }; result: null };
  /** Lens: opens an extension page in a tab. */
  'page.open': { params: { page: 'options' | 'sector' | 'welcome'; hash?: string }; result: null };
  'glossary.search': { params: { query: string }; result: GlossaryItem[] };
};

/** Messages to the scanner of one frame of a tab, and the background's broadcasts. What a frame names is read from it (`page-mentions.ts`). */
export type ScannerMessages = {
  /** Scroll to the nth mention of an entity in this frame and flash it. */
  'page.reveal': { params: { entity: EntityId; occurrence: number }; result: null };
  /** Background, after a command key: step to the next or previous mention, where the reader is in this frame or `anyway`. */
  'page.step': { params: { direction: 1 | -1; anyway?: true }; result: null };
  /** Background, after a command key: open or close the page panel. */
  'page.panel': { params: Empty; result: null };
  /** Background: the rules have changed. */
  'reading.changed': { params: { rules: ReadingRules }; result: null };
};

/** Messages to the lenses of all tabs. */
export type LensMessages = {
  /** Background: newer figures are there; what is open is drawn anew from them. */
  'data.changed': { params: Empty; result: null };
};

/** Messages to whichever extension surfaces are open. */
export type SurfaceMessages = {
  /** Background: a newer snapshot or status is there. */
  'data.changed': { params: { status: DataStatus }; result: null };
  'settings.changed': { params: { settings: SettingsReply }; result: null };
};

// biome-ignore lint/complexity/noBannedTypes: a message without parameters carries an empty object
export type Empty = {};

export type ReadingRules = {
  readonly defaults: ReadingSettings;
  readonly sites: readonly SiteRule[];
};

/**
 * `marker`: what reads, weighs and marks. `quiet-words`: what is marked only where a person asks for it. `lens-rest`:
 * what follows once a card is in sight.
 */
export type ScannerPart = 'marker' | 'quiet-words' | 'lens-rest';

export type PageMentions = {
  readonly state: 'marking' | 'listing-only' | 'slowed' | 'off';
  /** One sentence where the state needs one (no highlights in this browser, a page that never rests…). */
  readonly reason?: string;
  /** In order of first appearance. */
  readonly entities: readonly { readonly entity: EntityId; readonly count: number }[];
};

/** Text with the mentions inside it, ready to draw: plain runs, and runs that open another card. */
export type RichText = readonly { readonly text: string; readonly entity?: EntityId }[];

export type CardContent = {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** One line on a protocol or token, the whole definition of a term. */
  readonly definition: RichText;
  readonly definitionSource: { readonly label: string; readonly url: string } | null;
  readonly seeAlso: readonly { readonly entity: EntityId; readonly name: string }[];
  /** Registry records the entity stands for, first the one a reader most likely means. Empty for terms and venues. */
  readonly records: readonly CardRecord[];
  /** Definitions of the terms that the card's own figures use (TVL, APY, net flow…). */
  readonly terms: readonly { readonly entity: EntityId; readonly name: string; readonly definition: RichText }[];
  readonly status: DataStatus;
  readonly display: DisplaySettings;
  /** Strings of the chosen interface language, or null where the browser's own messages serve. */
  readonly catalogue: Readonly<Record<string, string>> | null;
};

export type CardRecord = {
  readonly id: string;
  readonly figures: ProtocolFigures | null;
  /** Lido's figures, for the line "beside Lido"; null on Lido's own card. */
  readonly beside: ProtocolFigures | null;
  /** What outside sources say of it, never mixed into our own figures. */
  readonly quotes: readonly OutsideQuote[];
  readonly exitRule: Words | null;
  readonly restsOn: readonly string[];
};

/** "Lido says 2.39 %, 7-day mean". */
export type OutsideQuote = {
  readonly source: string;
  readonly label: string;
  readonly figure: string;
  readonly value: string;
  readonly unit: 'fraction' | 'USD' | 'ETH' | 'seconds';
  readonly asOf: string;
  readonly url: string;
};

export type PageRows = {
  readonly rows: readonly PageRow[];
  readonly status: DataStatus;
  readonly display: DisplaySettings;
  readonly catalogue: Readonly<Record<string, string>> | null;
};

export type PageRow = {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** Present for protocols and tokens with figures. */
  readonly record: string | null;
  readonly figures: ProtocolFigures | null;
  readonly definition: RichText;
};

export type SnapshotReply = { readonly snapshot: Snapshot | null; readonly status: DataStatus };

export type DataStatus = {
  readonly demo: boolean;
  /** Block time of the stored snapshot, ISO 8601; null before the first one. */
  readonly asOf: string | null;
  readonly block: string | null;
  readonly refreshing: boolean;
  /** Host of the endpoint that answered last. */
  readonly endpoint: string | null;
  /** What is wrong, each with what to do about it. Empty when all is well. */
  readonly problems: readonly DataProblem[];
  /** Days of the grid that are stored, and wanted. */
  readonly gridDays: { readonly stored: number; readonly wanted: number };
};

export type DataProblem = {
  readonly code:
    | 'no-endpoint'
    | 'no-history'
    | 'storage'
    | 'clock'
    | 'disagreement'
    | 'permission'
    | 'offline'
    | 'stale';
  readonly message: string;
  readonly action: 'endpoints' | 'retry' | 'storage' | 'permissions' | null;
};

export type HistorySeries = {
  /** Block times of the grid, oldest first. */
  readonly times: readonly string[];
  /** Their numbers in decimal; null for a day that was never observed, and so is its price. */
  readonly blocks: readonly (string | null)[];
  readonly ethUsd: readonly (string | null)[];
  readonly protocols: Readonly<Record<string, readonly DailyPoint[]>>;
};

export type RequestLogEntry = {
  readonly time: string;
  readonly host: string;
  readonly what: Words;
  readonly bytesReceived: number;
  readonly durationMs: number;
  readonly outcome: Words;
};

export type StorageUsage = {
  readonly usedBytes: number;
  readonly budgetBytes: number;
  readonly observations: number;
  readonly persistent: boolean;
  /** The browser's name for why it stores nothing; null while it does. */
  readonly problem: string | null;
};

export type SettingsReply = {
  readonly settings: Settings;
  readonly sites: readonly SiteRule[];
  /** Hosts the product reads at install, and those granted since. */
  readonly installedHosts: readonly string[];
  readonly grantedHosts: readonly string[];
  readonly defaultEndpoints: readonly { readonly url: string; readonly note: Words; readonly archive: boolean }[];
};

export type SettingsChange = {
  readonly reading?: Partial<ReadingSettings>;
  readonly display?: Partial<DisplaySettings>;
  readonly data?: Partial<Settings['data']>;
};

export type GlossaryItem = {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  readonly definition: RichText;
  readonly source: { readonly label: string; readonly url: string } | null;
  readonly seeAlso: readonly { readonly entity: EntityId; readonly name: string }[];
};
