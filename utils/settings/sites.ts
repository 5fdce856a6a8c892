/**
 * The hosts that are read at install, each with its subdomains. The one table: the manifest, the options and the
 * scanner's registration all take it from here. Pure data.
 */
export type SiteGroup = {
  readonly kind: 'news' | 'data' | 'community' | 'protocol' | 'venue';
  readonly hosts: readonly string[];
};

export const installedSites: readonly SiteGroup[] = [
  {
    kind: 'news',
    hosts: [
      'thedefiant.io',
      'coindesk.com',
      'theblock.co',
      'blockworks.co',
      'dlnews.com',
      'decrypt.co',
      'cointelegraph.com',
      'bankless.com',
      'unchainedcrypto.com',
      'protos.com',
      'cryptoslate.com',
      'beincrypto.com',
      'cryptobriefing.com',
      'messari.io',
      'weekinethereumnews.com',
    ],
  },
  {
    kind: 'data',
    hosts: ['defillama.com', 'dune.com', 'l2beat.com', 'stakingrewards.com', 'rated.network', 'beaconcha.in'],
  },
  {
    kind: 'community',
    hosts: ['research.lido.fi', 'forum.eigenlayer.xyz', 'ethresear.ch', 'ethereum-magicians.org', 'ethereum.org'],
  },
  {
    kind: 'protocol',
    hosts: [
      'lido.fi',
      'rocketpool.net',
      'coinbase.com',
      'binance.com',
      'frax.finance',
      'frax.com',
      'mantle.xyz',
      'stakewise.io',
      'swellnetwork.io',
      'staderlabs.com',
      'staderlabs.gitbook.io',
      'liquidcollective.io',
      'ankr.com',
      'originprotocol.com',
      'oeth.com',
      'dinero.xyz',
      'dineroismoney.com',
      'crypto.com',
      'stafi.io',
      'ether.fi',
      'etherfi.gitbook.io',
      'renzoprotocol.com',
      'kelpdao.xyz',
      'kelp.gitbook.io',
      'puffer.fi',
      'bedrock.technology',
      'inceptionlrt.com',
      'mellow.finance',
      'yieldnest.finance',
      'treehouse.finance',
      'eigencloud.xyz',
      'eigenlayer.xyz',
      'symbiotic.fi',
      'karak.network',
      'reserve.org',
    ],
  },
  { kind: 'venue', hosts: ['aave.com', 'morpho.org', 'pendle.finance', 'curve.finance', 'balancer.fi'] },
];

/** Read only after a person's grant, one click away in the options. */
export const suggestedSites: readonly { readonly name: string; readonly host: string }[] = [
  { name: 'X', host: 'x.com' },
  { name: 'Reddit', host: 'reddit.com' },
  { name: 'Medium', host: 'medium.com' },
  { name: 'Substack', host: 'substack.com' },
  { name: 'Mirror', host: 'mirror.xyz' },
  { name: 'Paragraph', host: 'paragraph.com' },
  { name: 'Farcaster', host: 'farcaster.xyz' },
  { name: 'Bluesky', host: 'bsky.app' },
];

/** Every host read at install, in the table's order. A host whose parent is listed too stands for itself in lists only. */
export const installedHosts: readonly string[] = installedSites.flatMap(group => group.hosts);
