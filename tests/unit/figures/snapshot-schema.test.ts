import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeSnapshot } from '../../../utils/figures/compute-snapshot.ts';
import { snapshotJson } from '../../../utils/figures/snapshot-json.ts';
import { parseSnapshot } from '../../../utils/figures/snapshot-schema.ts';
import { ankrEth } from '../../../utils/protocols/ankr-eth.ts';
import { lido } from '../../../utils/protocols/lido.ts';
import { runs } from '../runs.ts';
import { satisfies } from './json-schema.ts';
import { e18, world } from './observe.ts';

const published = JSON.parse(readFileSync(new URL('../../../docs/snapshot.schema.json', import.meta.url), 'utf8'));

const number = { type: 'number' };
const values = { type: 'array', items: { $ref: '#/$defs/value' } };
/** What may fill a place of words, and words themselves; see utils/language/words.ts. */
const fields = {
  say: { type: 'string' },
  of: values,
  list: values,
  day: { pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' },
  days: number,
  seconds: number,
  count: number,
};
const filling = Object.keys(fields).filter(field => field !== 'of');
const value = {
  anyOf: [
    number,
    { $ref: '#/$defs/words' },
    ...filling.map(field => ({ type: 'object', required: [field], properties: fields })),
  ],
};
const words = {
  anyOf: [
    { type: 'string' },
    { type: 'array', items: { $ref: '#/$defs/words' } },
    { type: 'object', required: ['say'], properties: fields },
  ],
};
const { figure } = published.$defs;
const method = { $ref: '#/$defs/words' };

/** The published schema as it is stored: the sector's figures and rotation apart, words not said yet. */
const schema = {
  ...published,
  $defs: {
    ...published.$defs,
    value,
    words,
    figure: { ...figure, properties: { ...figure.properties, method, reason: method } },
  },
  properties: {
    ...published.properties,
    sector: {
      type: 'object',
      required: ['figures', 'rotation'],
      properties: {
        figures: { $ref: '#/$defs/figures' },
        rotation: published.properties.sector.properties['rotation.30d'],
      },
    },
  },
};

// biome-ignore lint/suspicious/noExplicitAny: a document to be damaged has no type
function sample(): any {
  const days = world(35, day => ({
    'lido.supply': 7_000_000n * e18 + BigInt(Math.round(day)),
    'lido.rate': e18 + BigInt(Math.round(day)) * 10n ** 13n * (day > 19_990 ? 2n : 1n),
    'ankr-eth.supply': 'reverted',
    'ankr-eth.rate': day < 19_980 ? 900n * 10n ** 15n : 850n * 10n ** 15n,
  }));
  const snapshot = computeSnapshot({ registry: [lido, ankrEth], ...days, receipts: true });
  // one receipt is enough to be damaged
  const text = JSON.stringify(snapshot, (key, value) =>
    key.includes('90d') || key.includes('.1d') ? undefined : value,
  );
  const json = JSON.parse(text);
  for (const figure of Object.values(json.protocols.lido.figures))
    if (figure !== json.protocols.lido.figures.rate) delete (figure as { receipt?: unknown }).receipt;
  return json;
}

describe('a Snapshot', () => {
  it('comes back from JSON as it went in, and fits the published schema', () => {
    const json = sample();
    expect(parseSnapshot(json)).toEqual({ ok: true, value: json });
    expect(satisfies(schema, json)).toBe(true);
    expect(satisfies(published, snapshotJson(json))).toBe(true);
    expect(satisfies(published, { ...snapshotJson(json), sector: { 'lst.tvl.eth': {}, 'rotation.30d': [] } })).toBe(
      false,
    );
    expect(json).toMatchObject({ protocols: { lido: { events: [{}] }, 'ankr-eth': { events: [{}] } } });
  });

  it('is refused with the place that does not fit', () => {
    const json = sample();
    json.protocols.lido.figures.rate.value = 1.2;
    expect(parseSnapshot(json)).toEqual({ ok: false, reason: expect.stringContaining('protocols.lido.figures.rate') });
    expect(parseSnapshot({ ...sample(), schema: 2 })).toMatchObject({ ok: false });
    expect(parseSnapshot('{}')).toMatchObject({ ok: false });
  });

  it('is judged alike by both schemas however it is damaged', () => {
    const original = sample();
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 9 }), fc.jsonValue(), (path, junk) => {
        const json = structuredClone(original);
        damage(json, path, junk);
        expect(satisfies(schema, json), JSON.stringify({ path, junk })).toBe(parseSnapshot(json).ok);
      }),
      {
        numRuns: runs(400),
        examples: [
          [[5], []],
          [[5], JSON.parse('{"__proto__":[]}')],
        ],
      },
    );
  }, 120_000);

  it('is parsed from anything at all without a throw', () => {
    fc.assert(
      fc.property(fc.anything(), value => typeof parseSnapshot(value).ok === 'boolean'),
      { numRuns: runs(500) },
    );
  });
});

/** Follows the path as far as it leads and puts junk there, or takes the place away. */
function damage(value: unknown, path: readonly number[], junk: unknown): void {
  let place = value as Record<string, unknown>;
  for (const [depth, step] of path.entries()) {
    const keys = Object.keys(place);
    const key = keys[step % keys.length];
    if (key === undefined) return;
    const next = place[key];
    if (depth < path.length - 1 && typeof next === 'object' && next !== null) place = next as Record<string, unknown>;
    else {
      if (step % 3 === 0 && !Array.isArray(place)) delete place[key];
      else place[key] = junk;
      return;
    }
  }
}
