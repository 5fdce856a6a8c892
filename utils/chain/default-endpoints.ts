import type { Endpoint } from './endpoint.ts';

/** The operators' privacy remarks are those of this list; limits were observed in June to September 2026. */
const chainlist = 'https://github.com/DefiLlama/chainlist/blob/main/constants/extraRpcs.js';

/**
 * Public Ethereum endpoints that need no key, in the order they are asked. The one whose operator logs comes last and
 * serves history alone.
 */
export const defaultEndpoints: readonly Endpoint[] = [
  {
    url: 'https://ethereum-rpc.publicnode.com',
    present: true,
    history: false,
    maxBatch: 20,
    spacingMs: 100,
    note: { say: 'notePublicnode' },
    source: chainlist,
  },
  {
    url: 'https://eth.drpc.org',
    present: true,
    history: true,
    // Four calls in a batch are answered with HTTP 500.
    maxBatch: 3,
    spacingMs: 250,
    note: { say: 'noteDrpc' },
    source: chainlist,
  },
  {
    url: 'https://rpc.mevblocker.io',
    present: true,
    history: true,
    maxBatch: 10,
    spacingMs: 1_000,
    note: { say: 'noteMevblocker' },
    source: chainlist,
  },
  {
    // `1rpc.io/eth` was renamed on 2026-08-03 (DefiLlama/chainlist pull request 2802).
    url: 'https://public.1rpc.io/eth',
    present: true,
    history: false,
    maxBatch: 3,
    spacingMs: 500,
    note: { say: 'note1rpc' },
    source: chainlist,
  },
  {
    url: 'https://gateway.tenderly.co/public/mainnet',
    present: false,
    history: true,
    maxBatch: 1,
    spacingMs: 600,
    note: { say: 'noteTenderly' },
    source: chainlist,
  },
];
