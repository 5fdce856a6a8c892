import { beforeAll, expect, test } from 'vitest';
import english from '../../../assets/locales/en/data.json' with { type: 'json' };
import words from '../../../assets/locales/en/words.json' with { type: 'json' };
import { flattenMessages } from '../../../utils/language/flatten-messages.ts';
import { setCatalogue } from '../../../utils/language/translate.ts';
import { type Circumstances, dataStatus } from '../../../utils/refresh/data-status.ts';
import { nothingPublished, type Published } from '../../../utils/refresh/published.ts';

beforeAll(() => setCatalogue({ ...flattenMessages(english), ...flattenMessages(words) }));

const now = Date.parse('2026-10-01T12:00:00Z');
const well: Circumstances = { demo: false, refreshing: false, online: true, storageProblem: null, now };
const problems = (published: Partial<Published>, around: Partial<Circumstances> = {}) =>
  dataStatus({ ...nothingPublished, ...published }, { ...well, ...around }).problems;

test('nothing is wrong before anything was tried', () => expect(problems({})).toEqual([]));

test('each problem says what happened and what to do', () => {
  const noted = [
    { code: 'no-endpoint', words: { say: 'ofPart', of: ['eth.drpc.org', { say: 'rpcHttp', of: ['503'] }] } },
    { code: 'no-history', words: { say: 'rpcNoneOld' } },
    { code: 'clock', words: '-24' },
    { code: 'disagreement', words: 'lido.rate a.example: 1; b.example: 2' },
    { code: 'permission', words: 'eth.drpc.org' },
  ] as const;
  const said = problems({ problems: [...noted] });
  expect(said.map(({ code, action }) => [code, action])).toEqual([
    ['no-endpoint', 'endpoints'],
    ['no-history', 'endpoints'],
    ['clock', null],
    ['disagreement', 'endpoints'],
    ['permission', 'permissions'],
  ]);
  expect(said[0]?.message).toContain('eth.drpc.org: answered with HTTP 503');
  expect(said[2]?.message).toMatch(/24 hours behind/);
  for (const { message } of said) expect(message).toMatch(/^[A-Z].*\.$/);
});

test('offline explains a silent endpoint; age and store are said besides', () => {
  const noted = [{ code: 'no-endpoint' as const, words: 'x' }];
  const fetchedAt = now - 25 * 3_600_000;
  expect(
    problems({ problems: noted, fetchedAt }, { online: false, storageProblem: 'QuotaExceededError' }).map(
      ({ code }) => code,
    ),
  ).toEqual(['offline', 'storage', 'stale']);
});
