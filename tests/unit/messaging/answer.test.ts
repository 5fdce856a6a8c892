import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { answer, type BackgroundHandlers } from '../../../utils/messaging/answer.ts';
import { backgroundParams } from '../../../utils/messaging/background-params.ts';
import { backgroundSenders } from '../../../utils/messaging/background-senders.ts';
import { MessageFailure } from '../../../utils/messaging/failure.ts';
import type { Sender } from '../../../utils/messaging/sender.ts';
import { runs } from '../runs.ts';

const surface: Sender = { part: 'surface', tabId: null, frameId: 0, host: null };
const content: Sender = { part: 'content', tabId: 7, frameId: 0, host: 'lido.fi' };
const echo = new Proxy({}, { get: () => (params: unknown, sender: Sender) => ({ params, sender }) });
const handlers = echo as BackgroundHandlers;

test('answers with the handler’s value, the params checked and the sender the browser’s', async () => {
  const reply = await answer(handlers, { type: 'card.content', params: { entity: 'lido' } }, content);
  expect(reply).toEqual({ ok: true, value: { params: { entity: 'lido' }, sender: content } });
});

test.each([
  [null],
  ['card.content'],
  [{}],
  [{ type: 'card.content' }],
  [{ type: 'card.content', params: {} }],
  [{ type: 'card.content', params: { entity: 5 } }],
  [{ type: 'card.content', params: { entity: 'lido', host: 'evil.example' } }],
  [{ type: 'card.content', params: { entity: 'x'.repeat(1000) } }],
  [{ type: 'data.status', params: { reason: 'surface' } }],
  [{ type: 'toString', params: {} }],
  [{ type: '__proto__', params: {} }],
  [{ type: 'settings.change', params: { change: { reading: { dwellMs: undefined } } } }],
  [{ type: 'settings.change', params: { change: { reading: { dwellMs: 1e9 } } } }],
  [{ type: 'settings.change', params: { change: { data: { ownEndpoints: ['http://node.example'] } } } }],
  [{ type: 'endpoint.test', params: { url: 'javascript:alert(1)' } }],
  [{ type: 'site.granted', params: { host: 'https://lido.fi/' } }],
  [{ type: 'sites.set', params: { rules: [{ host: 'lido.fi' }, { host: 'not a host' }] } }],
  [{ type: 'page.open', params: { page: 'https://evil.example' } }],
  [{ type: 'sector.since', params: { day: '2026-02-30' } }],
  [{ type: 'sector.since', params: { day: '1 May 2026' } }],
])('answers %j with invalid-message', async message => {
  expect(await answer(handlers, message, surface)).toMatchObject({ ok: false, error: { code: 'invalid-message' } });
});

test('a content script may read what a card shows and change its own site, nothing else', async () => {
  const allowed = Object.entries(backgroundSenders).filter(([, parts]) => parts.includes('content'));
  expect(allowed.map(([type]) => type).sort()).toEqual([
    'card.content',
    'data.refresh',
    'data.status',
    'figure.receipt',
    'frames.mentions',
    'frames.reveal',
    'glossary.search',
    'here.always',
    'here.never',
    'here.off',
    'here.panel',
    'lens.load',
    'page.open',
    'page.rows',
    'reading.part',
    'reading.rules',
    'tab.panel',
  ]);
  const change = { type: 'settings.change', params: { change: { data: { ownEndpoints: ['https://evil.example'] } } } };
  expect(await answer(handlers, change, content)).toMatchObject({ ok: false, error: { code: 'not-permitted' } });
  expect(await answer(handlers, { type: 'here.off', params: {} }, surface)).toMatchObject({
    error: { code: 'not-permitted' },
  });
});

test('failures travel as data, faults as internal', async () => {
  const failing = (error: unknown) =>
    ({
      'data.status': () => {
        throw error;
      },
    }) as unknown as BackgroundHandlers;
  const message = { type: 'data.status', params: {} };
  expect(await answer(failing(new MessageFailure('no-data', 'Nothing yet.')), message, surface)).toEqual({
    ok: false,
    error: { code: 'no-data', message: 'Nothing yet.' },
  });
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(await answer(failing(new TypeError('x is not a function')), message, surface)).toEqual({
    ok: false,
    error: { code: 'internal', message: 'x is not a function' },
  });
  expect(log).toHaveBeenCalledOnce();
});

test('no message makes it throw', async () => {
  const type = fc.oneof(fc.constantFrom(...Object.keys(backgroundParams)), fc.string());
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.anything(), fc.record({ type, params: fc.anything() })), async message => {
      const reply = await answer(handlers, message, surface);
      expect(typeof reply.ok).toBe('boolean');
    }),
    { numRuns: runs(500) },
  );
});
