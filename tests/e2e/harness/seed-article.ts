import { existsSync, readFileSync } from 'node:fs';
import { textToHtml } from '../../../utils/commands/serve-page.ts';

/** A real article; it lies beside the repository and is not part of it. */
const file = new URL('../../../../shared/pages/seed-article.txt', import.meta.url);

/** In its place where the clone stands alone: the same names in the same order. */
const ownText = `Restaking this month

Ether.fi took in more ether than any other liquid restaking protocol, while holders of Lido went on withdrawing stETH.

EigenLayer secures the services that liquid restaking rests on. Its operators run AVSs, and slashing can cost a validator part of its stake.

Renzo and Kelp follow. The TVL of liquid staking as a whole hardly moved, and yields stayed below three percent APY.`;

export const seedArticle = textToHtml(existsSync(file) ? readFileSync(file, 'utf8') : ownText, 'Briefing');
