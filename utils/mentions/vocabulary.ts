/**
 * The words a passage is judged by. A star stands for any ending. Words that the dictionary holds as unambiguous forms are left out: they count as
 * such. Every byte of this list is paid for by every page: a word stays if texts of its field use it often, and texts of the other hardly ever.
 */
export const fieldWords = {
  /** A page of another field hardly uses them. */
  much: list(`
    423n4 sherlock weekineth* ethresear* client-diversity blockchain* bitcoin* ethereum* crypto* web3 onchain offchain cross-chain restak* staker* staking eip* erc* evm
    rollup* zk* solidity mainnet testnet* devnet nft* etherscan eth weth btc usdc usdt dai ust solana slasher slashed slashable dex dexes lp lps amm amms
    multisig* subgraph* vitalik odao cefi memecoin* polkadot cosmos byzantine double-sign* nethermind binance coinbase besu geth erigon teku prysm gnosis metamask keystore* reentrancy superchain polygon tokenomic* gwei calldata
    unstak* depegged airdropped chainlink defillama finality`),
  /** Common in the field, and not rare outside: a quarter of the weight, and only near a form. */
  some: list(`
    token* decentrali* wallet* protocol* yield* liquidity liquid lend* borrow* stake staked stakes collaterali* liquidat* permissionless trustless custod* consensus attest* epoch* governance leverag* delegat* redeem* ether exploit* blob* validador* validateur* validatoren lockup* proposer* multichain misbehav* farming holder* relay* betreiber* auszahlung* jeton* nodo nodos recompens* récompens* operador* retiro nœud timelock*
    operator* deposit* bridg* reward* mint minted minting chain chains burn burned fork* peg pegged vault* swap* withdraw* treasury snapshot opted audit* delegates discord slash`),
  /** Scripts without spaces, and stems where `\b` knows no letter. They speak much. */
  unspaced: list(
    '区块链 以太坊 质押 代币 去中心化 主网 イーサリアム ステーキング ミニプール 이더리움 스테이킹 блокчейн стейкинг эфир',
  ),
} as const;

/** Words of the fields that share the dictionary's words: seaside, kitchen, clinic, railway, loans, software, stage. */
export const otherFieldWords = list(`
  beach* island* hotel* venice swim* film* cinema festival* museum* album* band singer actor* fish* sea ocean* coast* surf* ship* vessel* navy tide*
  recipe* wine* coffee restaurant* jacket* fashion architect* novel* church village* district*
  patient* clinic* disease* thrombosis drug* fracture* therap* medic* hospital* dose* bacteria* plant plants species rock plate geolog* earthquake*
  rail* train* transit subway station* airline* flight* vehicle* car cars dealer* mortgage* credit card* loan* brokerage fdic savings checking
  html css json regex* php sql postgres* java jdbc wordpress schema* git branch* squash minecraft league match football
  wage* wages holiday* camera* police cache cpu osi routing sensor* ethernet
  inject* mock* constructor* regulari* certificate* warehouse
  bank banks broker* trustee* wheat mill harvest* wife husband brother father mother
  server* pipeline* room rooms breakfast kitchen* garden* street town born married his her lawyer* driver* boat* storm* river* lake song* music artist*
  learner* school* student* matri* mri protein*`);

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
