/**
 * The words a passage is judged by. A star stands for any ending. Words that the dictionary holds as unambiguous forms are left out: they count as
 * such. Every byte of this list is paid for by every page: a word stays if texts of its field use it often, and texts of the other hardly ever.
 */
export const fieldWords = {
  /** A page of another field hardly uses them. */
  much: list(`
    423n4 sherlock weekineth* ethresear* client-diversity blockchain* bitcoin* ethereum* crypto* web3 onchain offchain cross-chain restak* staker* staking eip* erc* evm
    rollup* zk* solidity mainnet testnet* devnet* nft* etherscan eth weth btc usdc usdt dai ust solana slasher slashed slashable dex dexes lp amm
    multisig* subgraph* vitalik cefi cosmos double-sign* nethermind binance coinbase besu geth erigon teku prysm gnosis metamask keystore* reentrancy superchain polygon tokenomic* gwei calldata
    unstak* depegged airdropped chainlink defillama finality bnb front-run* off-chain a16z pantera euler-xyz berachain layerzero block-explorer*`),
  /** Common in the field, and not rare outside: a quarter of the weight, and only near a form. */
  some: list(`
    token* decentrali* wallet* protocol* yield* liquidity liquid borrow* stake staked collaterali* liquidat* permissionless trustless custod* consensus attest* epoch* governance delegat* ether blob* validador* validateur* validatoren lockup* proposer* multichain relay* betreiber* auszahlung* jeton* nodo* recompens* récompens* operador* retiro nœud timelock*
    deposit* reward* mint* burn* fork* peg pegged vault* swap* withdraw* treasury snapshot discord slash rpc`),
  /** Scripts without spaces, and stems where `\b` knows no letter. They speak much. */
  unspaced: list(
    '区块链 以太坊 质押 代币 去中心化 主网 イーサリアム ステーキング ミニプール 이더리움 스테이킹 блокчейн стейкинг эфир токен смарт',
  ),
} as const;

/** Words of the fields that share the dictionary's words: seaside, kitchen, clinic, railway, loans, software, stage. */
export const otherFieldWords = list(`
  beach* island* hotel* venice swim* film* cinema festival* museum* album* band singer fish* sea ocean* coast* surf* ship*
  recipe* wine* coffee restaurant* jacket* fashion architect* novel* village*
  patient* clinic* disease* drug* therap* medic* hospital* plant* species rock geolog* earthquake*
  rail* train* transit subway station* airline* flight* vehicle* car cars dealer* mortgage* card* loan* brokerage fdic savings
  html css json regex* data-access php sql postgres* java wordpress schema* git branch* minecraft league football
  wage* holiday* purchas* shopp* merchandise camera* police cache cpu osi sensor* ethernet
  regulari* warehouse contiki* ipv6 ack retransm*
  bank banks broker* trustee* mill harvest* brother father
  room rooms garden* town born his her lawyer* boat* storm* river* lake song* music artist*
  learner* school* matri* mri protein* hockey voltage electric* oauth llm* prompt* routing`);

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
