/**
 * The words a passage is judged by, at build time. A star stands for any ending. Only words that a page of another field hardly uses
 * speak for this one; the others name the fields whose words the dictionary shares (seaside, cooking, medicine, railways, loans, software …).
 */
export const fieldWords = {
  much: list(`
    423n4 sherlock weekineth* ethresear* blockchain* bitcoin* ethereum* crypto* cryptocurrenc* defi web3 onchain on-chain off-chain offchain cross-chain crosschain stablecoin* restak* re-stak* staker* staking
    erc20 erc-20 erc721 erc-721 eip evm l2beat rollup* zk* solidity mainnet testnet* devnet dapp dapps nft nfts metamask etherscan wei gwei eth btc weth wbtc usdc usdt dai ust client-diversity ethena
    uniswap aave makerdao morpho pendle arbitrum optimism polygon solana avalanche celo zksync linea scroll zircuit cosmos celestia chainlink binance coinbase
    validator-set proof-of-stake pos slasher* slashable tokenomics minipool* megapool* withdrawal-credential* dex dexes memecoin* altcoin* hodl btcfi cefi tradfi
    lp lps amm amms multisig* eoa hardhat foundry sidechain* subgraph* airdropped airdropping vitalik superchain op-stack opstack beaconcha* oracle-dao odao`),
  some: list(`
    token* tokeniz* stake staked stakes staking-as-a-service decentrali* wallet* protocol protocols smart-contract* smartnode* validator-client yield yields yield-bearing liquidity
    liquid lending lend lender* borrow* vault vaults bridge bridges bridged bridging swap swaps swapped unstak* peg pegged depegged collaterali* liquidat* permissionless trustless non-custodial custod*
    consensus attestation* attester* proposer* epoch epochs fork hard-fork genesis mint minted minting minter burn burned governance snapshot treasury multichain chain chains
    farm farms farming farmer* blob blobs lockup* opted supply claimable claim tge perps perpetual* leverag* mempool searcher* relay relays builder* sequencer* gas node nodes operator operators delegat* solvency
    deposit* withdraw* redeem* redemption reward rewards incentiv* ether satoshi ledger hash consensus-layer execution-layer execution-client* interoperab* dex-* slippage
    whitepaper roadmap code4rena sherlock audit auditor* exploit* hack* reentrancy oracle-price* price-feed* validadores validateur* validador* validatoren contract contracts`),
  /** Words of scripts without spaces, and stems of scripts that `\\b` does not know. They speak much for the field. */
  unspaced:
    list(`区块链 區塊鏈 以太坊 质押 質押 加密货币 代币 链上 去中心化 ブロックチェーン イーサリアム ステーキング ミニプール スマートコントラクト
    블록체인 이더리움 스테이킹 блокчейн стейкинг эфириум криптовалют`),
} as const;

export const otherFieldWords = list(`
  beach* island* hotel* resort* venice venezia venetian lagoon swim* pool-deck cinema film films movie* festival* museum* gallery palazzo theatre theater song songs album albums jazz band guitar lyric* actor* actress
  seaweed* fish fishes fishing sushi fugu seafood sea ocean* marine coast* surf* tide tides harbour harbor river* lake* ship ships vessel* navy naval uss amphibious landing-craft tank
  recipe* flavor* flavour* wine* coffee tea spice* cheese restaurant* cuisine soup mask skin hair cosmetic* serum lotion skincare jacket puffer-jacket coat coats fashion
  architect* sculptor* painter* painting* artist* poet* novel* fiction author-of character characters born emperor king queen prince saint church village villages district* province* municipality fortress dynasty census
  patient* clinic* disease* thrombosis vein drug drugs psychedelic* hallucinogen* serotonin mescaline cannabis osteoporosis fracture* tissue symptom* therap* medic* hospital* swelling dose surger*
  bacteria* fungi fungus plant plants coral* species organism* symbiosis host-plant soil soils rock rocks crust magma tectonic* geolog* granite sediment* earthquake* planet planets seismic volcan*
  rail railway* railroad* train trains transit tram trams metro station stations subway bus buses highway* nuclear reactor* aircraft airline* flight flights airport* vehicle* car cars dealer* driver*
  mortgage* credit-card* auto-loan* car-loan* brokerage fdic savings checking cardholder* lender-fees tax-refund
  html xml json css regex* php laravel sql mysql postgres* java javascript typescript python npm composer wordpress database* jdbc hibernate kotlin linux ubuntu branch branches git github-actions pull-request* merge-conflict* schema
  minecraft mojang team-points league tournament* championship match goal goals scored quarterback touchdown coach olympic* race racing
  wage wages workforce layoffs tires tire machete knife sword discount* shoppers price-war* holiday* christmas
  camera* usb laptop* iphone ipad airdropped-aid humanitarian parachut* gaza ukraine military soldier* army war troops police murder* attacker-with
  cache cpu kernel norm lasso ethernet osi ieee wireless voltage circuit* amplifier* transistor* switch switches mesh sensor* antenna*
  language-learner* grammar syntax vowel* bilingual linguist* classroom student* teacher* school* universit* professor* lumbar vertebra* spine
  eigenvalue* eigenvector* matrix matrices tensor* quantum physicist* polymer* statistic* deviation sample-size p-value* genome* protein*
  whale-oil ship-captain tai-chi taoism taoist confucius martial mayor senator parliament election* republican democrat* congress`);

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
