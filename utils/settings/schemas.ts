import * as v from 'valibot';
import {
  maxEndpoints,
  maxEntitiesPerSite,
  maxEntityLength,
  maxHostLength,
  maxPanelPx,
  maxUrlLength,
  minPanelPx,
} from './limits.ts';
import { normalizeHostPattern } from './normalize-host-pattern.ts';

const markChoice = v.picklist(['every', 'section', 'page']);
const delayMs = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5000));

/** One schema a field, so that a broken field never takes its neighbours with it. */
export const readingFields = {
  enabled: v.boolean(),
  markProtocols: v.boolean(),
  markTerms: v.boolean(),
  markQuietTerms: v.boolean(),
  protocolChoice: markChoice,
  termChoice: markChoice,
  trigger: v.picklist(['hover', 'modifier-hover', 'click']),
  dwellMs: delayMs,
  graceMs: delayMs,
  pageTab: v.picklist(['left', 'right', 'off']),
  panelWidthPx: v.pipe(v.number(), v.integer(), v.minValue(minPanelPx), v.maxValue(maxPanelPx)),
};

export const displayFields = {
  yieldBasis: v.picklist(['apy', 'apr']),
  yieldWindow: v.picklist(['7d', '30d']),
  currency: v.picklist(['eth', 'usd', 'both']),
  language: v.picklist(['auto', 'en', 'de', 'es', 'fr', 'zh_CN', 'ja', 'ko']),
  theme: v.picklist(['auto', 'light', 'dark']),
};

/** `https:` anywhere, `http:` only on the person's own machine, where a node usually listens. */
function isEndpointUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || url.username !== '' || url.password !== '') return false;
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback);
}

export const endpointUrl = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(maxUrlLength),
  v.check(isEndpointUrl, 'not an https address'),
);

const endpointUrls = v.pipe(v.array(endpointUrl), v.maxLength(maxEndpoints));

export const dataFields = {
  ownEndpoints: endpointUrls,
  disabledEndpoints: endpointUrls,
  otherSources: v.boolean(),
  compareEndpoints: v.boolean(),
};

export const sectionFields = { reading: readingFields, display: displayFields, data: dataFields } as const;

type Fields = Record<string, v.GenericSchema>;

/** Any of the fields, none of them present without a value: what a change and a stored choice look like. */
function someOf<T extends Fields>(fields: T) {
  const entries = Object.fromEntries(Object.entries(fields).map(([key, schema]) => [key, v.exactOptional(schema)]));
  return v.strictObject(entries as { [K in keyof T]: v.ExactOptionalSchema<T[K], undefined> });
}

export const entityId = v.pipe(v.string(), v.minLength(1), v.maxLength(maxEntityLength));

export const entityIds = v.pipe(v.array(entityId), v.maxLength(maxEntitiesPerSite));

/** A bare host name or address, `*.` before it where subdomains count too. Normalised to lower-case ASCII. */
export const hostPattern = v.pipe(
  v.string(),
  v.maxLength(maxHostLength),
  v.transform(normalizeHostPattern),
  v.string('not a host name'),
);

export const siteRule = v.strictObject({
  host: hostPattern,
  reading: v.exactOptional(someOf(readingFields), {}),
  never: v.exactOptional(entityIds, []),
  always: v.exactOptional(entityIds, []),
});

export const settingsChange = v.strictObject({
  reading: v.exactOptional(someOf(readingFields)),
  display: v.exactOptional(someOf(displayFields)),
  data: v.exactOptional(someOf(dataFields)),
});
