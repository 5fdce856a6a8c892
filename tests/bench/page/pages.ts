/**
 * Pages of a given number of text nodes, the same at every run: paragraphs with links and emphasis, lists, tables and cards in the
 * proportions of news and data sites; a text node holds 20 to 30 characters in the median, as measured on real pages.
 */
export type PageKind = 'mentions' | 'few' | 'none';

/** `flat`: thousands of children of the body, the worst case. `nested`: as articles and forums are built, with navigation and scripts between. */
export type PageShape = 'flat' | 'nested';

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

export function benchPage(textNodes: number, kind: PageKind, shape: PageShape = 'flat'): string {
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
    const block = random(20);
    if (block < 10) {
      parts.push(`<p>${text(6 + random(8))} <a href="#">${text(2)}</a> ${text(6)} <b>${text(1)}</b>, ${text(8)}.</p>`);
      count += 6;
    } else if (block < 14) {
      parts.push(`<ul>${Array.from({ length: 5 }, () => `<li><a href="#">${text(3)}</a></li>`).join('')}</ul>`);
      count += 6;
    } else if (block < 17) {
      parts.push(`<table><tr>${Array.from({ length: 6 }, () => `<td>${text(2)}</td>`).join('')}</tr></table>`);
      count += 7;
    } else {
      parts.push(
        `<div class="card"><h3>${text(5)}</h3><div><span>${text(2)}</span> <span>${text(3)}</span></div></div>`,
      );
      count += 5;
    }
  }
  const body = shape === 'flat' ? parts.join('\n') : nested(parts);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${text(5)}</title><body>${body}</body></html>`;
}

const blocksInSection = 12;
const sectionsInPost = 4;

function nested(blocks: readonly string[]): string {
  const sections = inGroups(blocks, blocksInSection).map(
    (group, index) => `<section class="part">\n  <h2>Part ${index + 1}</h2>\n  ${group.join('\n  ')}\n</section>`,
  );
  const posts = inGroups(sections, sectionsInPost).map(
    group =>
      `<article class="post"><header><a href="#">somebody</a> <time>yesterday</time></header><div class="body">${group.join('')}</div><footer><button>Reply</button><script type="application/json">${JSON.stringify({ id: group.length, tags: words })}</script></footer></article>`,
  );
  const links = words.slice(0, 40).map(word => `<li><a href="#">${word}</a></li>`);
  return `<header><nav><ul>${links.join('')}</ul></nav></header><main><div class="thread">${posts.join('\n')}</div></main>`;
}

function inGroups(items: readonly string[], size: number): string[][] {
  const groups: string[][] = [];
  for (let start = 0; start < items.length; start += size) groups.push(items.slice(start, start + size));
  return groups;
}

/** A page whose one large text is written in. */
export function editablePage(textNodes: number): string {
  const page = benchPage(textNodes, 'mentions', 'nested');
  return page.replace('<main>', '<p>Lido and Ether.fi</p><main id="written" contenteditable="true">');
}
