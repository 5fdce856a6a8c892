import type { Address, Call } from './entry.ts';

const one = '1000000000000000000';

/** ERC-20: https://eips.ethereum.org/EIPS/eip-20 */
export function totalSupply(address: Address): Call {
  return { address, abi: 'function totalSupply() view returns (uint256)' };
}

/** ERC-20: https://eips.ethereum.org/EIPS/eip-20 */
export function balanceOf(address: Address, holder: Address): Call {
  return { address, abi: 'function balanceOf(address account) view returns (uint256)', args: [holder] };
}

/** ERC-4626, assets behind one whole share: https://eips.ethereum.org/EIPS/eip-4626 */
export function convertToAssets(address: Address): Call {
  return { address, abi: 'function convertToAssets(uint256 shares) view returns (uint256)', args: [one] };
}

/** ERC-4626: https://eips.ethereum.org/EIPS/eip-4626 */
export function totalAssets(address: Address): Call {
  return { address, abi: 'function totalAssets() view returns (uint256)' };
}

/** Balancer's rate provider interface, also used by several tokens themselves. */
export function getRate(address: Address): Call {
  return { address, abi: 'function getRate() view returns (uint256)' };
}

export function oneToken(address: Address, abi: string): Call {
  return { address, abi, args: [one] };
}
