import { defaultEndpoints } from './default-endpoints.ts';
import type { Endpoint } from './endpoint.ts';

/** The endpoints to ask, in order: the person's own first, then the defaults that are not switched off. */
export function endpointList(ownUrls: readonly string[], disabledUrls: readonly string[]): Endpoint[] {
  const others = defaultEndpoints.filter(({ url }) => !disabledUrls.includes(url) && !ownUrls.includes(url));
  return [...new Set(ownUrls)].map(ownEndpoint).concat(others);
}

/** An endpoint nothing is known of: everything is tried, and what it refuses is remembered. */
export function ownEndpoint(url: string): Endpoint {
  const known = defaultEndpoints.find(endpoint => endpoint.url === url);
  return (
    known ?? { url, present: true, history: true, maxBatch: 10, spacingMs: 0, note: { say: 'noteOwn' }, source: '' }
  );
}
