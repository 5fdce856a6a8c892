import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { openAction } from '../../../utils/pages/open-action.ts';
import type { Surface } from '../../../utils/pages/surface.ts';

const request = vi.fn<(asked: { origins: string[] }) => Promise<boolean>>();
const sendMessage = vi.fn(async (_: unknown) => ({ ok: true, value: null }));
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { request: (asked: { origins: string[] }) => request(asked) },
    runtime: { sendMessage: (message: unknown) => sendMessage(message) },
  },
}));

const refresh = vi.fn(async () => null);
const settings = signal({
  settings: { data: { ownEndpoints: ['http://localhost:8545/'] } },
  defaultEndpoints: [{ url: 'https://eth.drpc.org' }],
});
const surface = { settings, refresh } as unknown as Surface;

beforeEach(() => {
  for (const mock of [request, sendMessage, refresh]) mock.mockClear();
});

it('asks the browser for the endpoints it keeps back, and then the endpoints', async () => {
  request.mockResolvedValue(true);
  openAction('permissions', surface);
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['http://localhost/*', 'https://eth.drpc.org/*'] });
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
  expect(sendMessage).not.toHaveBeenCalled();
});

it('leaves things as they are where the answer is no', async () => {
  request.mockResolvedValue(false);
  openAction('permissions', surface);
  await request.mock.results[0]!.value;
  expect(refresh).not.toHaveBeenCalled();
});

it('opens the settings that mend the others', async () => {
  openAction('storage', surface);
  await vi.waitFor(() =>
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({
      type: 'page.open',
      params: { page: 'options', hash: 'storage' },
    }),
  );
});
