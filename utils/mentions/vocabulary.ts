/**
 * The words a passage is judged by. A star stands for any ending. Words that the dictionary holds as unambiguous forms are left out: they count as
 * such. Every byte of this list is paid for by every page: a word stays if texts of its field use it often, and texts of the other hardly ever.
 */
export const fieldWords = {
  /** A page of another field hardly uses them. */
  much: list(`
    423n4 sherlock weekineth* ethresear* client-diversity blockchain* bitcoin* ethereum* crypto* web3 onchain offchain cross-chain restak* staker* staking eip* erc* evm
    rollup* zk* solidity mainnet testnet* devnet nft* etherscan eth weth btc usdc usdt dai ust solana slasher slashed slashable dex dexes lp lps amm amms
    multisig* subgraph* vitalik odao cefi memecoin* altcoin* polkadot cosmos byzantine nominator* double-sign* nethermind binance coinbase besu geth erigon teku prysm gnosis metamask keystore* reentrancy superchain polygon tokenomic* gwei calldata`),
  /** Common in the field, and not rare outside: a of the weight, and only near a form. */
  some: list(`
    token* decentrali* wallet* protocol* yield* liquidity liquid lend* borrow* vault* bridg* swap* stake staked stakes unstak* peg pegged collaterali* liquidat* permissionless trustless custod* consensus attest* epoch* fork* mint minted minting
    burn burned governance treasury chain chains leverag* node nodes operator* delegat* deposit* withdraw* redeem* reward* ether exploit* contract contracts blob* supply validador* validateur* validatoren
    gas opted lockup* proposer* slot slots audit* balances burn snapshot discord delegates multichain slash misbehav* farming`),
  /** Scripts without spaces, and stems where `\b` knows no letter. They speak much. */
  unspaced: list(
    '区块链 以太坊 质押 代币 去中心化 イーサリアム ステーキング ミニプール 이더리움 스테이킹 блокчейн стейкинг эфир',
  ),
} as const;

/** Words of the fields that share the dictionary's words: seaside, kitchen, clinic, railway, loans, software, stage. */
export const otherFieldWords = list(`
  beach* island* hotel* venice lagoon swim* swam film* cinema festival* museum* album* jazz band singer actor* actress seaweed* fish* sushi sea ocean* coast* surf* reef ship* vessel* navy uss tide*
  recipe* wine* coffee tea restaurant* skin hair cosmetic* jacket* coat fashion architect* painter* sculptor* novel* poet* emperor king queen castle church village* district* dynasty
  patient* clinic* disease* thrombosis drug* psychedelic* serotonin cannabis fracture* tissue therap* medic* hospital* dose* bacteria* fung* algae plant plants species symbiosis rock rocks crust plate plates tectonic* geolog* earthquake*
  rail* train* transit tram* metro subway station* reactor* nuclear airline* flight* vehicle* car cars dealer* mortgage* credit card* loan* brokerage fdic savings checking
  html css json regex* php sql postgres* java jdbc wordpress schema* git branch* squash minecraft dinosaur* league match quarter football basketball
  wage* wages tires holiday* camera* iphone bluetooth humanitarian flour army war police cache cpu osi routing ipv6 mesh sensor* ethernet voltage amplifier*
  inject* mock* constructor* regulari* certificate* autopay warehouse
  bank banks broker* trustee* wheat mill harvest* wife husband brother father mother
  learner* grammar vowel* school* student* spine disc eigenvalue* matri* polymer* mri protein* genome*`);

function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}
