/**
 * INVENTED figures, for the demonstration alone: how one protocol starts 120 days ago and which way it goes. They are
 * of the field's usual size, and belong to no real protocol whatever the names say; every surface marks them as demo data.
 */
export type DemoFigures = {
  /** ETH a token at the start. */
  readonly rate: number;
  /** Simple yield a year, in percent. */
  readonly aprPercent: number;
  /** Tokens at the start, in thousands. */
  readonly supplyThousands: number;
  /** Net flow in 30 days, in percent of the supply. */
  readonly flowPercent: number;
  /** Market price against worth, in basis points. */
  readonly premiumBps?: number;
  /** Length of the exit queue, in thousands, and its requests. */
  readonly queueThousands?: number;
  readonly requests?: number;
  readonly availableThousands?: number;
  /** Amounts of further parts at the start, in thousands, by symbol. */
  readonly partThousands?: Readonly<Record<string, number>>;
  /** Day of the 120 on which it is launched; at the start where absent. */
  readonly launchDay?: number;
  /** A loss: the day, and how much of the rate in percent. */
  readonly slashing?: { readonly day: number; readonly percent: number };
};

export const demoEthUsd = 2_900;

export const demoFigures: Readonly<Record<string, DemoFigures>> = {
  lido: {
    rate: 1.21,
    aprPercent: 2.7,
    supplyThousands: 7_300,
    flowPercent: -1.6,
    premiumBps: -4,
    queueThousands: 61,
    requests: 412,
  },
  'rocket-pool': {
    rate: 1.14,
    aprPercent: 2.4,
    supplyThousands: 520,
    flowPercent: -0.9,
    premiumBps: -11,
    availableThousands: 4.2,
  },
  'coinbase-cbeth': { rate: 1.1, aprPercent: 2.5, supplyThousands: 118, flowPercent: 0.4, premiumBps: -7 },
  'binance-wbeth': { rate: 1.08, aprPercent: 2.6, supplyThousands: 2_050, flowPercent: 2.1, premiumBps: -9 },
  'frax-ether': {
    rate: 1.12,
    aprPercent: 2.9,
    supplyThousands: 74,
    flowPercent: -2.3,
    premiumBps: -14,
    partThousands: { frxETH: 31 },
  },
  'meth-protocol': {
    rate: 1.07,
    aprPercent: 2.5,
    supplyThousands: 255,
    flowPercent: 0.8,
    premiumBps: -6,
    queueThousands: 2.4,
  },
  stakewise: { rate: 1.05, aprPercent: 2.6, supplyThousands: 240, flowPercent: 4.4, premiumBps: -5 },
  'swell-sweth': { rate: 1.09, aprPercent: 2.4, supplyThousands: 27, flowPercent: -3.8, premiumBps: -16 },
  'stader-ethx': {
    rate: 1.07,
    aprPercent: 2.6,
    supplyThousands: 112,
    flowPercent: -1.1,
    premiumBps: -8,
    queueThousands: 0.9,
  },
  'liquid-collective': { rate: 1.08, aprPercent: 2.6, supplyThousands: 205, flowPercent: 3.0, queueThousands: 0.3 },
  'ankr-eth': { rate: 1.19, aprPercent: 2.3, supplyThousands: 9.5, flowPercent: -2.0, premiumBps: -35 },
  'origin-ether': {
    rate: 1.1,
    aprPercent: 3.1,
    supplyThousands: 0,
    flowPercent: 1.5,
    premiumBps: -2,
    queueThousands: 0.6,
    partThousands: { 'rebasing OETH': 38, 'non-rebasing OETH': 6 },
  },
  'dinero-pxeth': { rate: 1.06, aprPercent: 3.4, supplyThousands: 16, flowPercent: -4.6, premiumBps: -13 },
  'crypto-com-cdceth': { rate: 1.05, aprPercent: 2.5, supplyThousands: 6.8, flowPercent: 0.2 },
  'stafi-reth': { rate: 1.16, aprPercent: 2.2, supplyThousands: 5.4, flowPercent: -1.7 },
  'ether-fi': {
    rate: 1.07,
    aprPercent: 2.8,
    supplyThousands: 2_280,
    flowPercent: 3.6,
    premiumBps: -3,
    queueThousands: 18,
    requests: 160,
  },
  renzo: { rate: 1.06, aprPercent: 2.9, supplyThousands: 236, flowPercent: -7.2, premiumBps: -12, queueThousands: 5.1 },
  kelp: { rate: 1.05, aprPercent: 2.7, supplyThousands: 402, flowPercent: 5.3, premiumBps: -6, queueThousands: 3.8 },
  puffer: { rate: 1.05, aprPercent: 2.6, supplyThousands: 39, flowPercent: -5.1, premiumBps: -10, queueThousands: 0.8 },
  'swell-rsweth': { rate: 1.06, aprPercent: 2.7, supplyThousands: 41, flowPercent: -4.2, premiumBps: -15 },
  'bedrock-unieth': {
    rate: 1.08,
    aprPercent: 2.5,
    supplyThousands: 12.5,
    flowPercent: -1.2,
    slashing: { day: 83, percent: 0.6 },
  },
  'mantle-cmeth': { rate: 1.07, aprPercent: 2.6, supplyThousands: 92, flowPercent: -2.7 },
  inception: { rate: 1.05, aprPercent: 2.9, supplyThousands: 3.1, flowPercent: -6.4 },
  eigenpie: { rate: 1.06, aprPercent: 2.8, supplyThousands: 7.7, flowPercent: -8.0 },
  mellow: {
    rate: 1.02,
    aprPercent: 3.2,
    supplyThousands: 44,
    flowPercent: 6.1,
    partThousands: { steakLRT: 9, Re7LRT: 4, amphrETH: 3, rstETH: 14, pzETH: 6, DVstETH: 21 },
  },
  yieldnest: { rate: 1.04, aprPercent: 3.0, supplyThousands: 5.9, flowPercent: 2.2, queueThousands: 0.1 },
  'treehouse-teth': { rate: 1.25, aprPercent: 3.3, supplyThousands: 18, flowPercent: 9.5, launchDay: 62 },
  eigenlayer: {
    rate: 1,
    aprPercent: 0,
    supplyThousands: 0,
    flowPercent: -1.8,
    partThousands: {
      stETH: 410,
      cbETH: 7,
      rETH: 31,
      ETHx: 12,
      ankrETH: 1.2,
      OETH: 8,
      osETH: 19,
      swETH: 9,
      wBETH: 58,
      sfrxETH: 6,
      LsETH: 22,
      mETH: 27,
    },
  },
  symbiotic: {
    rate: 1,
    aprPercent: 0,
    supplyThousands: 0,
    flowPercent: 2.4,
    partThousands: {
      wstETH: 148,
      mETH: 11,
      rETH: 4,
      cbETH: 2,
      wBETH: 5,
      swETH: 1.5,
      LsETH: 3,
      osETH: 2.5,
      sfrxETH: 1.1,
    },
  },
  'reserve-ethplus': { rate: 1.06, aprPercent: 2.6, supplyThousands: 14, flowPercent: 1.0, premiumBps: -9 },
  'indexcoop-dseth': { rate: 1, aprPercent: 0, supplyThousands: 1.3, flowPercent: -3.0 },
};
