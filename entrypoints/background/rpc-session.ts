import browser from 'webextension-polyfill';
import type { EndpointHealth } from '../../utils/chain/endpoint-health.ts';
import { createRpc, type Rpc } from '../../utils/chain/rpc.ts';
import type { DataSettings } from '../../utils/settings/settings.ts';
import { chainId, endpointsOf, historySpacingMs } from './chain-reads.ts';
import type { RequestLog } from './request-log.ts';

const key = 'endpoint-health';

/** One Rpc for the worker's life, made anew when the endpoints change; what was learnt of them outlives the worker. */
export type RpcSession = {
  open(data: DataSettings): Promise<Rpc>;
  /** Gives every endpoint another chance at once: whoever presses a button may have mended what failed. */
  forgive(): Promise<void>;
  save(): Promise<void>;
};

export function openRpcSession(log: RequestLog): RpcSession {
  let current: { rpc: Rpc; urls: string } | null = null;
  let health: Record<string, EndpointHealth> | null = null;
  return {
    async open(data) {
      health ??= await readHealth();
      const endpoints = endpointsOf(data);
      const urls = endpoints.map(({ url }) => url).join(' ');
      if (current?.urls === urls) return current.rpc;
      const rpc = createRpc({ endpoints, chainId, health, historySpacingMs, onRequest: log.add });
      current = { rpc, urls };
      return rpc;
    },
    async forgive() {
      health ??= await readHealth();
      for (const of of Object.values(health)) Object.assign(of, { restUntil: 0, noHistoryUntil: 0 });
    },
    async save() {
      if (health) await browser.storage.session.set({ [key]: health }).catch(() => undefined);
    },
  };
}

async function readHealth(): Promise<Record<string, EndpointHealth>> {
  const value = (await browser.storage.session.get(key).catch(() => ({}) as Record<string, unknown>))[key];
  return typeof value === 'object' && value !== null ? (value as Record<string, EndpointHealth>) : {};
}
