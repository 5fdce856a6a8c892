import { beforeEach, expect, it, vi } from 'vitest';
import { giveUpEndpoints } from '../../../utils/pages/give-up-endpoints.ts';

const remove = vi.fn(async (_: { origins: string[] }) => true);
let granted: string[] = [];
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: {
      getAll: async () => ({ origins: granted }),
      remove: (asked: { origins: string[] }) => remove(asked),
    },
  },
}));

const origin = 'https://node.example/*';
const url = 'https://node.example/key';

beforeEach(() => {
  remove.mockClear();
  granted = [origin, 'https://*.lido.fi/*'];
});

it('gives back the access to an endpoint that is no longer asked', async () => {
  await giveUpEndpoints([url], ['https://other.example/']);
  expect(remove).toHaveBeenCalledExactlyOnceWith({ origins: [origin] });
});

it.each([
  ['another endpoint of the same host is kept', ['https://node.example:8545/other'], []],
  ['the host is read as a site', [], ['*://node.example/*']],
  ['it is read with the site above it', [], ['*://*.example/*']],
])('keeps it where %s', async (_, kept, more) => {
  granted = [...granted, ...more];
  await giveUpEndpoints([url], kept);
  expect(remove).not.toHaveBeenCalled();
});

it('is silent about access that came with the install, and about what is no web address', async () => {
  remove.mockRejectedValueOnce(new Error('You cannot remove required permissions.'));
  await giveUpEndpoints([url, 'wss://node.example/'], []);
  expect(remove).toHaveBeenCalledTimes(1);
});
