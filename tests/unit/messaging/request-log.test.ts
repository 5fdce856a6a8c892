import { expect, it, vi } from 'vitest';
import { openRequestLog } from '../../../entrypoints/background/request-log.ts';
import type { RequestLogEntry } from '../../../utils/messaging/protocol.ts';

const kept: Record<string, unknown> = {};
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      session: {
        get: async (key: string) => ({ [key]: kept[key] }),
        set: async (items: object) => void Object.assign(kept, items),
      },
    },
  },
}));

it('the log of requests begins with the newest', async () => {
  const log = openRequestLog();
  for (const host of ['a.example', 'b.example']) log.add({ host } as RequestLogEntry);
  await log.entries();
  log.add({ host: 'c.example' } as RequestLogEntry);
  expect((await log.entries()).map(({ host }) => host)).toEqual(['c.example', 'b.example', 'a.example']);
});
