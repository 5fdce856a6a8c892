/**
 * Fixed point of the engine. A rate is held at 10^36 wei a base unit of supply, so that inverses and compositions keep
 * 18 digits more than any contract gives; supply times rate is ETH at 10^54. Feeds of USD have 8 decimals.
 */
export const rateOne = 10n ** 36n;
export const rateScale = 36;
export const ethScale = 54;
export const priceScale = 8;
export const usdScale = ethScale + priceScale;
