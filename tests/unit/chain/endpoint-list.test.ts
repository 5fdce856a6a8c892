import { describe, expect, it } from 'vitest';
import { defaultEndpoints } from '../../../utils/chain/default-endpoints.ts';
import { endpointList } from '../../../utils/chain/endpoint-list.ts';

const hosts = (endpoints: readonly { url: string }[]) => endpoints.map(({ url }) => new URL(url).host);

describe('endpointList', () => {
  it('asks the present and the past of the public endpoints in their own order', () => {
    const all = endpointList([], []);
    expect(hosts(all.filter(({ present }) => present))).toEqual([
      'ethereum-rpc.publicnode.com',
      'eth.drpc.org',
      'rpc.mevblocker.io',
      'public.1rpc.io',
    ]);
    expect(hosts(all.filter(({ history }) => history))).toEqual([
      'eth.drpc.org',
      'rpc.mevblocker.io',
      'gateway.tenderly.co',
    ]);
  });

  it('puts the person’s own first and leaves out what is switched off', () => {
    const off = defaultEndpoints[0]!.url;
    const list = endpointList(['http://127.0.0.1:8545', 'http://127.0.0.1:8545'], [off]);
    expect(list.map(({ url }) => url)).toEqual([
      'http://127.0.0.1:8545',
      ...defaultEndpoints.slice(1).map(({ url }) => url),
    ]);
    expect(list[0]).toMatchObject({ present: true, history: true });
  });

  it('keeps the limits of a default that a person moves to the front', () => {
    const drpc = defaultEndpoints[1]!;
    expect(endpointList([drpc.url], [])[0]).toEqual(drpc);
    expect(endpointList([drpc.url], [])).toHaveLength(defaultEndpoints.length);
  });
});
