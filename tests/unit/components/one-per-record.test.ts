import { expect, it } from 'vitest';
import { onePerRecord } from '../../../components/panel/one-per-record.ts';
import type { PageRow } from '../../../utils/messaging/protocol.ts';

const row = (entity: string, kind: PageRow['kind'], record: string | null): PageRow => ({
  entity,
  kind,
  name: entity,
  record,
  figures: null,
  definition: [],
});

it('shows a protocol once for all its tokens, in the place of whichever came first', () => {
  const rows = [
    row('token:weETH', 'token', 'ether-fi'),
    row('lido', 'protocol', 'lido'),
    row('ether-fi', 'protocol', 'ether-fi'),
  ];
  const counted = onePerRecord(
    rows,
    new Map([
      ['token:weETH', 2],
      ['ether-fi', 3],
      ['lido', 1],
    ]),
  );
  expect(counted.rows.map(({ entity }) => entity)).toEqual(['ether-fi', 'lido']);
  expect(Object.fromEntries(counted.counts)).toEqual({ 'ether-fi': 5, lido: 1 });
});

it('keeps the token where the page does not name its protocol, and rows without a record apart', () => {
  const rows = [row('token:rETH', 'token', 'rocket-pool'), row('aave', 'venue', null), row('curve', 'venue', null)];
  expect(onePerRecord(rows, new Map([['token:rETH', 4]])).rows).toEqual(rows);
});
