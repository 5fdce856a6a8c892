import * as v from 'valibot';
import { maxImportLength } from '../settings/limits.ts';
import { endpointUrl, entityId, hostPattern, readingFields, settingsChange, siteRule } from '../settings/schemas.ts';
import type { BackgroundMessages } from './protocol.ts';

type ParamsSchema<Params> = v.GenericSchema<unknown, Params>;

const empty = v.strictObject({});
const shortText = v.pipe(v.string(), v.maxLength(200));
const day = v.pipe(v.string(), v.isoDate(), v.check(isOnCalendar));
const entities = v.pipe(v.array(entityId), v.maxLength(2000));

/** What each message to the background must carry. A page of entities is capped, so no sender can flood an answer. */
export const backgroundParams: {
  readonly [K in keyof BackgroundMessages]: ParamsSchema<BackgroundMessages[K]['params']>;
} = {
  'reading.rules': empty,
  'reading.part': v.strictObject({ part: v.picklist(['marker', 'quiet-words', 'lens-rest']) }),
  'lens.load': empty,
  'frames.mentions': empty,
  'frames.reveal': v.strictObject({ entity: entityId, occurrence: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  'tab.panel': empty,
  'card.content': v.strictObject({ entity: entityId }),
  'page.rows': v.strictObject({ entities }),
  'figure.receipt': v.strictObject({ protocol: shortText, figure: shortText }),
  'snapshot.get': empty,
  'history.get': empty,
  'sector.since': v.strictObject({ day }),
  'data.refresh': v.strictObject({ reason: v.picklist(['person', 'surface']) }),
  'data.status': empty,
  'endpoint.test': v.strictObject({ url: endpointUrl }),
  'requests.log': empty,
  'storage.usage': empty,
  'storage.clear': empty,
  'settings.get': empty,
  'settings.change': v.strictObject({ change: settingsChange }),
  'settings.reset': empty,
  'settings.export': empty,
  'settings.import': v.strictObject({ json: v.pipe(v.string(), v.maxLength(maxImportLength)) }),
  'sites.set': v.strictObject({ rules: v.array(siteRule) }),
  'site.remove': v.strictObject({ host: hostPattern }),
  'site.granted': v.strictObject({ host: hostPattern }),
  'here.off': empty,
  'here.never': v.strictObject({ entity: entityId }),
  'here.always': v.strictObject({ entity: entityId }),
  'here.panel': v.strictObject({
    side: v.exactOptional(readingFields.pageTab),
    widthPx: v.exactOptional(readingFields.panelWidthPx),
  }),
  'page.open': v.strictObject({
    page: v.picklist(['options', 'sector', 'welcome']),
    hash: v.exactOptional(shortText),
  }),
  'glossary.search': v.strictObject({ query: shortText }),
};

/** Not 30 February, which some browsers take for 2 March. */
function isOnCalendar(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
