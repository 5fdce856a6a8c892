import type { GlossaryEntry } from './entry.ts';

type Citation = GlossaryEntry['source'];

export function eip(number: number): Citation {
  return { label: `EIP-${number}`, url: `https://eips.ethereum.org/EIPS/eip-${number}` };
}

/** @param path below https://ethereum.org/en/, e.g. `staking/withdrawals` */
export function ethereumOrg(path: string): Citation {
  return { label: 'ethereum.org', url: `https://ethereum.org/en/${path}/` };
}

/** @param article as in the address, e.g. `Network_effect` */
export function wikipedia(article: string): Citation {
  return { label: 'Wikipedia', url: `https://en.wikipedia.org/wiki/${article}` };
}

export const consensusSpecification: Citation = {
  label: 'Ethereum consensus specification',
  url: 'https://github.com/ethereum/consensus-specs',
};
export const lidoDocs: Citation = { label: 'Lido documentation', url: 'https://docs.lido.fi/' };
export const rocketPoolDocs: Citation = {
  label: 'Rocket Pool documentation',
  url: 'https://docs.rocketpool.net/',
};
export const eigenDocs: Citation = { label: 'EigenCloud documentation', url: 'https://docs.eigencloud.xyz' };
export const symbioticDocs: Citation = { label: 'Symbiotic documentation', url: 'https://docs.symbiotic.fi' };
export const defiLlamaDocs: Citation = { label: 'DefiLlama documentation', url: 'https://docs.llama.fi/' };
export const chainlinkFeeds: Citation = {
  label: 'Chainlink documentation',
  url: 'https://docs.chain.link/data-feeds',
};
export const aaveDocs: Citation = { label: 'Aave documentation', url: 'https://aave.com/docs' };
export const pendleDocs: Citation = { label: 'Pendle documentation', url: 'https://docs.pendle.finance' };
export const curveDocs: Citation = { label: 'Curve documentation', url: 'https://docs.curve.finance' };
export const uniswapDocs: Citation = { label: 'Uniswap documentation', url: 'https://docs.uniswap.org' };
