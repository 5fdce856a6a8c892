import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadResult } from '../../../utils/chain/observation.ts';
import { decodePoint, encodePoint } from '../../../utils/history/point-record.ts';
import { runs } from '../runs.ts';
import { gridPoint } from './sample-points.ts';

const readResult: fc.Arbitrary<ReadResult> = fc.oneof(
  fc.record({ ok: fc.constant(true as const), values: fc.array(fc.bigInt({ min: -(2n ** 255n), max: 2n ** 256n })) }),
  fc.record({
    ok: fc.constant(false as const),
    reason: fc.constantFrom('reverted', 'no contract at this block', 'unreadable answer', 'not asked'),
  }),
);
const reads = fc.dictionary(fc.stringMatching(/^[a-z0-9-]+(\.[a-z0-9-]+){1,3}$/), readResult);

test('what is encoded is decoded to the last digit', () => {
  fc.assert(
    fc.property(fc.nat(30_000), reads, (day, results) => {
      const point = gridPoint(day, results);
      expect(decodePoint(structuredClone(encodePoint(point)))).toEqual(point);
    }),
    { numRuns: runs(100) },
  );
});

test('a record with one changed character is rubbish', () => {
  const record = encodePoint(gridPoint(20_000, { 'lido.rate': { ok: true, values: [1_245_373_251_811_776_610n] } }));
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('reads', 'block', 'time'), (at, field) => {
      const text = record[field as 'reads'];
      const index = at % text.length;
      const digit = text[index] === '7' ? '8' : '7';
      const spoiled = { ...record, [field]: text.slice(0, index) + digit + text.slice(index + 1) };
      if (text[index] !== digit) expect(decodePoint(spoiled)).toBeNull();
    }),
    { numRuns: runs(100) },
  );
  expect(decodePoint({ ...record, day: record.day + 1 })).toBeNull();
  expect(decodePoint({ ...record, chainId: 5 })).toBeNull();
});

test('anything else is rubbish, never an error', () => {
  fc.assert(
    fc.property(fc.anything(), stored => {
      expect(decodePoint(stored)).toBeNull();
    }),
    { numRuns: runs(100) },
  );
});
