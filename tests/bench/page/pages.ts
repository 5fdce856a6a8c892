/**
 * Pages of a given number of text nodes, the same at every run: paragraphs with links and emphasis, lists, tables and cards in the
 * proportions of news and data sites; a text node holds 20 to 30 characters in the median, as measured on real pages.
 */
export type PageKind = 'mentions' | 'few' | 'none';

const words =
  'the of and a to in is that for on with as are by it from this at be an which was or have not their has its more were one can they been will about when other than also into some time two new first after over most only market people year many these would such between both use network data value report group early long work made system water house river light music garden story'.split(
    ' ',
  );
const names = [
  'Lido',
  'Ether.fi',
  'EigenLayer',
  'Rocket Pool',
  'stETH',
  'Aave',
  'restaking',
  'TVL',
  'Renzo',
  'liquid staking',
  'validators',
  'Kelp',
];

export function benchPage(textNodes: number, kind: PageKind): string {
  let seed = 20_260_101;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return seed % below;
  };
  /** A mention in 500 characters (`mentions`), in 5,000 (`few`), or none. */
  const chance = kind === 'mentions' ? 90 : 900;
  const text = (count: number) =>
    Array.from({ length: count }, () => {
      const word = words[random(words.length)]!;
      return kind !== 'none' && random(chance) === 0 ? names[random(names.length)]! : word;
    }).join(' ');

  const parts: string[] = [];
  for (let count = 0; count < textNodes; ) {
    const shape = random(20);
    if (shape < 10) {
      parts.push(`<p>${text(6 + random(8))} <a href="#">${text(2)}</a> ${text(6)} <b>${text(1)}</b>, ${text(8)}.</p>`);
      count += 6;
    } else if (shape < 14) {
      parts.push(`<ul>${Array.from({ length: 5 }, () => `<li><a href="#">${text(3)}</a></li>`).join('')}</ul>`);
      count += 6;
    } else if (shape < 17) {
      parts.push(`<table><tr>${Array.from({ length: 6 }, () => `<td>${text(2)}</td>`).join('')}</tr></table>`);
      count += 7;
    } else {
      parts.push(
        `<div class="card"><h3>${text(5)}</h3><div><span>${text(2)}</span> <span>${text(3)}</span></div></div>`,
      );
      count += 5;
    }
  }
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${text(5)}</title><body>${parts.join('\n')}</body></html>`;
}
