import { expect, it } from 'vitest';
import { postJson } from '../../../utils/chain/post-json.ts';

it('calls fetch without a receiver, as browsers demand', async () => {
  function browserFetch(this: unknown) {
    if (this !== undefined && this !== globalThis) throw new TypeError('Illegal invocation');
    return Promise.resolve(new Response('{"ok":1}'));
  }
  const options = { fetch: browserFetch as typeof fetch, timeoutMs: 60_000, maxReplyBytes: 100, signal: undefined };
  expect(await postJson('http://127.0.0.1/', {}, { ...options, onBytes: () => {} })).toBe('{"ok":1}');
});
