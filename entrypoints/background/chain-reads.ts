import { defaultEndpoints } from '../../utils/chain/default-endpoints.ts';
import type { Endpoint } from '../../utils/chain/endpoint.ts';
import { endpointList } from '../../utils/chain/endpoint-list.ts';
import { gridDays } from '../../utils/history/thin.ts';
import type { DataSettings } from '../../utils/settings/settings.ts';

/** Ethereum; the demonstration's own chain in its build. */
export const chainId = __DEMO__ ? 31_337 : 1;

/** The demonstration's chain has fewer days, and is this computer's own, so nothing need be spared. */
export const wantedDays = __DEMO__ ? __DEMO_DAYS__ : gridDays;
export const historySpacingMs = __DEMO__ ? 0 : 1_000;

/** The endpoints to ask, in order. */
export function endpointsOf({ ownEndpoints, disabledEndpoints }: DataSettings): Endpoint[] {
  return __DEMO__ ? [demoEndpoint] : endpointList(ownEndpoints, disabledEndpoints);
}

const demoEndpoint: Endpoint = {
  url: __DEMO_RPC__,
  present: true,
  history: true,
  maxBatch: 20,
  spacingMs: 0,
  note: { say: 'noteDemo' },
  source: '',
};

/** The endpoints asked where a person chose none. */
export const givenEndpoints: readonly Endpoint[] = __DEMO__ ? [demoEndpoint] : defaultEndpoints;
