/** A page on which a test splits, changes, moves and copies text; see `scanner-properties.test.ts`. */
const sentence =
  'Rocket Pool, Ether.fi and KelpDAO let a holder of wstETH or rsETH earn through liquid restaking on EigenLayer, and node operators too.';

export const propertyPage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Restaking</title></head><body>
<section id="whole"><p>${sentence}</p></section>
<section id="live"></section><section id="copy"></section><div id="splits"></div>
<script>
  const sentence = ${JSON.stringify(sentence)};

  window.buildSplits = all => {
    document.getElementById('splits').replaceChildren(...all.map(cuts => {
      const section = document.createElement('section');
      const paragraph = section.appendChild(document.createElement('p'));
      let from = 0;
      for (const { at, tag } of [...cuts].sort((a, b) => a.at - b.at).concat({ at: sentence.length, tag: '' })) {
        const text = document.createTextNode(sentence.slice(from, Math.max(from, at)));
        from = Math.max(from, at);
        if (!tag) paragraph.append(text);
        else paragraph.appendChild(document.createElement(tag)).append(text);
      }
      return section;
    }));
  };

  const live = document.getElementById('live');
  const away = [];
  const texts = () => {
    const walker = document.createTreeWalker(live, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  };
  const pieces = sentence.split(' ');
  const changes = {
    split: (text, at) => text && text.length > 1 && text.splitText(1 + at % (text.length - 1)),
    join: () => live.normalize(),
    wrap: (text, at) => { if (text) { const element = document.createElement(at % 2 ? 'b' : 'div'); text.replaceWith(element); element.append(text); } },
    write: (text, at) => text ? (text.data = pieces.slice(at % pieces.length).join(' ')) : live.append(sentence),
    remove: (text) => { if (text) { away.push(text.parentNode === live ? text : text.parentNode); away.at(-1).remove(); } },
    bringBack: () => { if (away.length > 0) live.append(away.shift()); },
    move: (text) => { if (text) live.prepend(text.parentNode === live ? text : text.parentNode); },
  };
  window.edit = async edits => {
    live.replaceChildren(...[1, 2, 3].map(() => Object.assign(document.createElement('p'), { textContent: sentence })));
    away.length = 0;
    for (const [index, { kind, which, at }] of edits.entries()) {
      const all = texts();
      changes[kind](all[which % Math.max(1, all.length)], at);
      if (index % 7 === 6) await new Promise(requestAnimationFrame);
    }
    live.append(Object.assign(document.createElement('p'), { textContent: 'At the end: wstETH' }));
  };
  window.putCopyBeside = () => document.getElementById('copy').replaceChildren(...live.cloneNode(true).childNodes);

  window.marksIn = selector => [...document.querySelectorAll(selector)].map(element => {
    const found = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('tidemark-')) continue;
      for (const mark of highlight) {
        if (!element.contains(mark.startContainer) || mark.startOffset > mark.startContainer.length || mark.endOffset > mark.endContainer.length) continue;
        const range = document.createRange();
        range.setStart(element, 0);
        range.setEnd(mark.startContainer, mark.startOffset);
        const offset = range.toString().length;
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        found.push([offset, range.toString()]);
      }
    }
    return found.sort((a, b) => a[0] - b[0]).map(mark => mark.join(' ')).join(', ');
  });
</script></body></html>`;
