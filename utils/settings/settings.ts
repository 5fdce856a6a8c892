/** Everything a person can choose. Only what differs from the defaults is stored. */
export type Settings = {
  readonly reading: ReadingSettings;
  readonly display: DisplaySettings;
  readonly data: DataSettings;
};

/** How pages are marked; each field may be overridden for a site. */
export type ReadingSettings = {
  readonly enabled: boolean;
  readonly markProtocols: boolean;
  readonly markTerms: boolean;
  /** Marks words the glossary knows but pages are full of (protocol, market, yield…). */
  readonly markQuietTerms: boolean;
  readonly protocolChoice: MarkChoice;
  readonly termChoice: MarkChoice;
  readonly trigger: 'hover' | 'modifier-hover' | 'click';
  /** Rest of the pointer on a mark before the card opens, in milliseconds. */
  readonly dwellMs: number;
  /** Time the pointer may be off the mark and the card before it closes, in milliseconds. */
  readonly graceMs: number;
  /** Slim tab at the page's edge that opens the page panel. */
  readonly pageTab: 'left' | 'right' | 'off';
  /** Width of the opened page panel, in CSS pixels. */
  readonly panelWidthPx: number;
};

export type MarkChoice = 'every' | 'section' | 'page';

/** A site's rule: `host` with (`*.lido.fi`) or without its subdomains, and the reading settings it overrides. */
export type SiteRule = {
  readonly host: string;
  readonly reading: Partial<ReadingSettings>;
  /** Entities never marked here ("not this here"). */
  readonly never: readonly string[];
  /** Entities always marked here, whatever the context says. */
  readonly always: readonly string[];
};

export type DisplaySettings = {
  readonly yieldBasis: 'apy' | 'apr';
  readonly yieldWindow: '7d' | '30d';
  readonly currency: 'eth' | 'usd' | 'both';
  /** `auto` follows the browser. */
  readonly language: 'auto' | 'en' | 'de' | 'es' | 'fr' | 'zh_CN' | 'ja' | 'ko';
  readonly theme: 'auto' | 'light' | 'dark';
};

export type DataSettings = {
  /** The person's own endpoints, asked before the defaults, in this order. */
  readonly ownEndpoints: readonly string[];
  /** Default endpoints switched off, by URL. */
  readonly disabledEndpoints: readonly string[];
  /** Cross-checks with the protocols' own APIs and DefiLlama. */
  readonly otherSources: boolean;
  /** Compares the head with a second endpoint once an hour. */
  readonly compareEndpoints: boolean;
};
