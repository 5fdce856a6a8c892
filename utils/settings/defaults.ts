import type { Settings } from './settings.ts';

/** What holds where a person has chosen nothing. Never stored, so that a better default reaches everyone. */
export const defaultSettings: Settings = {
  reading: {
    enabled: true,
    markProtocols: true,
    markTerms: true,
    markQuietTerms: false,
    protocolChoice: 'every',
    termChoice: 'section',
    trigger: 'hover',
    dwellMs: 250,
    graceMs: 300,
    pageTab: 'off',
    panelWidthPx: 320,
  },
  display: {
    yieldBasis: 'apy',
    yieldWindow: '7d',
    currency: 'both',
    language: 'auto',
    theme: 'auto',
  },
  data: {
    ownEndpoints: [],
    disabledEndpoints: [],
    otherSources: true,
    compareEndpoints: true,
  },
};
