/** Tokens that several entries refer to. Each entry's own file names the evidence. */
export const stEth = '0xae7ab96520DE3A18E5e111B5EaAb095312D7fE84';
export const wstEth = '0x7f39C581F595B53c5cb19bD0b3f8dA6c935E2Ca0';
export const rEth = '0xae78736Cd615f374D3085123A210448E74Fc6393';
export const cbEth = '0xBe9895146f7AF43049ca1c1AE358B0541Ea49704';
export const wbEth = '0xa2E3356610840701BDf5611a53974510Ae27E2e1';
export const sfrxEth = '0xac3E018457B222d93114458476f3E3416Abbe38F';
export const mEth = '0xd5F7838F5C461fefF7FE49ea5ebaF7728bB0ADfa';
export const osEth = '0xf1C9acDc66974dFB6dEcB12aA385b9cD01190E38';
export const swEth = '0xf951E335afb289353dc249e82926178EaC7DEd78';
export const ethX = '0xA35b1B31Ce002FBF2058D22F30f95D405200A15b';
export const lsEth = '0x8c1BEd5b9a0928467c9B1341Da1D7BD5e10b6549';
export const ankrEth = '0xE95A203B1a91a908F9B9CE46459d101078c2c3cb';
export const oEth = '0x856c4Efb76C1D1AE02e20CEB03A2A6a08b0b8dC3';

/** https://github.com/DefiLlama/DefiLlama-Adapters projects/helper/coreAssets.json */
export const weth = '0xC02aaA39b223FE8D0A0e5C4F27eAD9083C756Cc2';
