import * as v from 'valibot';
import { readText } from './read-text.ts';
import { ArgumentError } from './say-failure.ts';

const offsets = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One labelled passage; offsets are UTF-16, `text.slice(start, end) === surface`. */
const passageSchema = v.object({
  id: v.string(),
  source: v.string(),
  site_kind: v.string(),
  lang: v.string(),
  text: v.string(),
  mentions: v.array(v.object({ start: offsets, end: offsets, surface: v.string(), entity: v.string() })),
  skip: v.optional(v.array(v.tuple([offsets, offsets])), []),
});

const passageLine = v.pipe(v.string(), v.parseJson(), passageSchema);

export type Passage = v.InferOutput<typeof passageSchema>;

/** Reads a corpus of one JSON object a line. Throws an `ArgumentError` with the line that is not a passage. */
export function readCorpus(file: string): Passage[] {
  return readText(file)
    .split('\n')
    .flatMap((line, index) => {
      if (!line.trim()) return [];
      const parsed = v.safeParse(passageLine, line);
      if (!parsed.success)
        throw new ArgumentError(
          `${file}:${index + 1}: ${parsed.issues[0].message} at ${v.getDotPath(parsed.issues[0]) ?? 'the line'}`,
        );
      return [parsed.output];
    });
}

/** The entities that labels exist for; a prediction of another is neither right nor wrong. Ids as in `utils/glossary`. */
export const closedList: ReadonlySet<string> = new Set(
  [
    'lido rocket-pool ether-fi eigenlayer eigenda renzo kelp puffer swell stader frax mantle stakewise symbiotic karak eigenpie bedrock mellow origin dinero liquid-collective yieldnest treehouse ankr inception stafi',
    'stETH wstETH eETH weETH rETH ezETH pzETH rsETH pufETH swETH rswETH ETHx mETH cmETH osETH sfrxETH frxETH cbETH wBETH LsETH OETH wOETH apxETH pxETH ankrETH uniETH ynETH tETH LDO ETHFI EIGEN RPL REZ SD SWISE FXS ANKR'.replace(
      /\S+/g,
      'token:$&',
    ),
    'liquid-staking liquid-restaking restaking liquid-staking-token liquid-restaking-token avs tvl slashing validator depeg apr apy withdrawal-queue exit-queue capital-efficiency network-effect rehypothecation node-operator dvt points eigenpod rebase defi layer-2 layer-1 staking-protocol restaking-protocol decentralized-services liquidity-pool collateral airdrop mev beacon-chain smart-contract oracle dao staking-derivative dual-yield'.replace(
      /\S+/g,
      'term:$&',
    ),
  ].flatMap(ids => ids.split(' ')),
);
