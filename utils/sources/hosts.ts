/** Every host the sources are asked at, for the manifest and the privacy page. */
export const sourceHosts: readonly string[] = [
  'eth-api.lido.fi',
  'wq-api.lido.fi',
  'app.ether.fi',
  'api.rocketpool.net',
  'universe.kelpdao.xyz',
  'app.renzoprotocol.com',
  'v3-public.svc.swellnetwork.io',
  'v3-lrt.svc.swellnetwork.io',
  'api.llama.fi',
  'coins.llama.fi',
  'yields.llama.fi',
];
