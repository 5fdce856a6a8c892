import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import { openAction } from '../../../utils/pages/open-action.ts';
import type { Surface } from '../../../utils/pages/surface.ts';

const request = vi.fn<(asked: { origins: string[] }) => Promise<boolean>>();
const create = vi.fn(async (_: unknown) => undefined);
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { request: (asked: { origins: string[] }) => request(asked) },
    runtime: { getURL: (path: string) => `extension:/${path}` },
    tabs: { create: (tab: unknown) => create(tab) },
  },
}));

const refresh = vi.fn(async () => null);
const settings = signal({
  settings: { data: { ownEndpoints: ['http://localhost:8545/'] } },
  defaultEndpoints: [{ url: 'https://eth.drpc.org' }],
});
const surface = { settings, refresh } as unknown as Surface;

beforeEach(() => {
  for (const mock of [request, create, refresh]) mock.mockClear();
});

it('asks the browser for the endpoints it keeps back, and then the endpoints', async () => {
  request.mockResolvedValue(true);
  openAction('permissions', surface);
  expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['http://localhost/*', 'https://eth.drpc.org/*'] });
  await vi.waitFor(() => expect(refresh).toHaveBeenCalledOnce());
  expect(create).not.toHaveBeenCalled();
});

it('leaves things as they are where the answer is no', async () => {
  request.mockResolvedValue(false);
  openAction('permissions', surface);
  await request.mock.results[0]!.value;
  expect(refresh).not.toHaveBeenCalled();
});

it('opens the settings that mend the others', async () => {
  openAction('storage', surface);
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'extension:/options.html#storage' });
});
