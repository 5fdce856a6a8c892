import { ankrEth } from './ankr-eth.ts';
import { bedrockUnieth } from './bedrock-unieth.ts';
import { binanceWbeth } from './binance-wbeth.ts';
import { coinbaseCbeth } from './coinbase-cbeth.ts';
import { cryptoComCdceth } from './crypto-com-cdceth.ts';
import { dineroPxeth } from './dinero-pxeth.ts';
import { eigenlayer } from './eigenlayer.ts';
import { eigenpie } from './eigenpie.ts';
import type { RegistryEntry } from './entry.ts';
import { etherFi } from './ether-fi.ts';
import { fraxEther } from './frax-ether.ts';
import { inception } from './inception.ts';
import { indexcoopDseth } from './indexcoop-dseth.ts';
import { karak } from './karak.ts';
import { kelp } from './kelp.ts';
import { lido } from './lido.ts';
import { liquidCollective } from './liquid-collective.ts';
import { mantleCmeth } from './mantle-cmeth.ts';
import { mellow } from './mellow.ts';
import { methProtocol } from './meth-protocol.ts';
import { originEther } from './origin-ether.ts';
import { puffer } from './puffer.ts';
import { renzo } from './renzo.ts';
import { reserveEthplus } from './reserve-ethplus.ts';
import { rocketPool } from './rocket-pool.ts';
import { staderEthx } from './stader-ethx.ts';
import { stafiReth } from './stafi-reth.ts';
import { stakewise } from './stakewise.ts';
import { swellRsweth } from './swell-rsweth.ts';
import { swellSweth } from './swell-sweth.ts';
import { symbiotic } from './symbiotic.ts';
import { treehouseTeth } from './treehouse-teth.ts';
import { yieldnest } from './yieldnest.ts';

/** Every protocol the product knows, in the order lists show them. */
export const registry: readonly RegistryEntry[] = [
  lido,
  rocketPool,
  coinbaseCbeth,
  binanceWbeth,
  fraxEther,
  methProtocol,
  stakewise,
  swellSweth,
  staderEthx,
  liquidCollective,
  ankrEth,
  originEther,
  dineroPxeth,
  cryptoComCdceth,
  stafiReth,
  etherFi,
  renzo,
  kelp,
  puffer,
  swellRsweth,
  bedrockUnieth,
  mantleCmeth,
  inception,
  eigenpie,
  mellow,
  yieldnest,
  treehouseTeth,
  eigenlayer,
  symbiotic,
  karak,
  reserveEthplus,
  indexcoopDseth,
];
