import { watchedPage } from './watched.ts';

const article = `
  <h1>Restaking this week</h1>
  <p>Rocket Pool and <b>Ether</b>.fi grew; Eigen&shy;Layer did not.</p>`;

/** Text that must not be marked, and text beside it that must. */
export const skippedText = watchedPage(`
  <nav><a href="#">EigenLayer in navigation</a></nav>
  <p>Plain: EigenLayer</p>
  <p translate="no">Untranslated: Rocket Pool</p>
  <p contenteditable>Edited: KelpDAO</p>
  <div data-tidemark="off"><p>Opted out: Symbiotic protocol</p></div>
  <pre>pre: wstETH</pre><p>code: <code>weETH</code>, key <kbd>rsETH</kbd></p>
  <p><button>Stake pufETH</button></p><p><span role="button">Stake ezETH</span></p>
  <p hidden>Hidden: swETH</p><p style="display:none">Not drawn: osETH</p>
  <form><textarea>cbETH</textarea><input value="sfrxETH"><select><option>ankrETH</option></select></form>
  <svg width="200" height="20"><text y="15">mETH</text></svg>
  <template><p>ETHx</p></template>`);

/** Names cut into pieces, and words that only look like one. */
export const splitNames = watchedPage(`
  <p>One: <span>Ro</span><span>cket</span> <i>Pool</i> is there.</p>
  <p>Two: Eigen&shy;La&shy;yer is there.</p>
  <p>Three: <b>Ether</b>.fi is there.</p>
  <ul><li>KelpDAO</li><li>Symbiotic</li></ul><ul class="bare"><li>wstETH</li><li>weETH</li></ul>
  <p><span style="display:inline-block;margin:2px">rsETH</span><span style="display:inline-block;margin:2px">ezETH</span></p>
  <p>Noted: cbETH<sup>1</sup> and sfrxETH<sub>[2]</sub>fell.</p>
  <p>Not: x<b>wstETH</b>x</p>`);

/** Rendered by Preact: a list that is shuffled and a clock that ticks under the marks. */
export const rendered = watchedPage(`
  ${article}<div id="app"></div>
  <script type="module">
    import { h, render } from '/preact.mjs';
    let tick = 0;
    const names = ['EigenLayer', 'Rocket Pool', 'wstETH', 'weETH', 'KelpDAO'];
    const App = () => h('main', null,
      h('p', { id: 'clock' }, 'Tick ', tick, ': EigenLayer pays ', tick % 7, ' %'),
      h('ul', null, names.map((_, index) => names[(index + tick) % names.length]).map(name => h('li', { key: name }, name, ' at ', tick))),
      // Without a key and with another element each time, so that its text is a new node.
      h(tick % 2 ? 'section' : 'div', { id: 'swapped' }, h('p', null, 'Swapped: rsETH')));
    window.step = () => { tick++; render(h(App), document.getElementById('app')); return tick; };
    step();
    window.run = (times, done) => { if (times === 0) return done(); step(); setTimeout(() => run(times - 1, done), 30); };
  </script>`);

export const feed = watchedPage(`
  ${article}<main id="feed"></main>
  <script>
    let count = 0;
    window.append = (many, word) => {
      for (let index = 0; index < many; index++) {
        const item = document.createElement('article');
        item.innerHTML = '<h2>Item ' + ++count + '</h2><p>Deposits in <b>' + word + '</b> rose again.</p>';
        document.getElementById('feed').append(item);
      }
    };
  </script>`);

/** A box in a shadow root, of which the window hears no scrolling. */
export const scroller = watchedPage(`
  ${article}<div id="host"></div>
  <script>
    const root = document.getElementById('host').attachShadow({ mode: 'open' });
    root.innerHTML = '<div style="height:400px;overflow:auto">' + '<p>Deposits in <b>weETH</b> rose.</p>'.repeat(200) + '</div>';
    window.box = root.firstChild;
  </script>`);

/** A term in two paragraphs, between which a heading without any name comes and goes. */
export const parted = watchedPage(`
  ${article}<p>Once: slashing of a validator.</p><p id="below">Again: slashing of a validator.</p>
  <script>
    const heading = Object.assign(document.createElement('h2'), { textContent: 'Later' });
    window.part = () => document.getElementById('below').before(heading);
    window.join = () => heading.remove();
  </script>`);

export const application = watchedPage(`
  <div id="view">${article}</div>
  <script>
    window.navigate = (path, html) => { history.pushState(null, '', path); document.getElementById('view').innerHTML = html; };
  </script>`);

export const shadows = watchedPage(`
  ${article}<section id="open"></section><div id="closed"></div><x-late></x-late><x-slow></x-slow><p id="slotted"><span>KelpDAO in a slot</span></p>
  <script>
    const open = document.getElementById('open').attachShadow({ mode: 'open' });
    open.innerHTML = '<p>Open: wstETH</p><div id="inner"></div><x-slow></x-slow>';
    open.getElementById('inner').attachShadow({ mode: 'closed' }).innerHTML = '<p>Nested: rsETH</p>';
    const closed = document.getElementById('closed').attachShadow({ mode: 'closed' });
    closed.innerHTML = '<p>Closed: weETH</p>';
    window.addToClosed = text => { const p = document.createElement('p'); p.textContent = text; closed.append(p); };
    customElements.define('x-slow', class extends HTMLElement {});
    window.attachSlow = () => {
      for (const [root, text] of [[document, 'Slow: osETH'], [open, 'Slow inside: swETH']])
        root.querySelector('x-slow').attachShadow({ mode: 'closed' }).innerHTML = '<p>' + text + '</p>';
    };
    window.defineLate = () => customElements.define('x-late', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>Late: ezETH</p>'; }
    });
  </script>`);

/** Hosts of closed shadow roots of three kinds, on a page so large that it is asked for them in parts. */
const amongMany = (many: string) =>
  watchedPage(`
  ${article}<x-quote></x-quote><section id="section"></section><p id="paragraph"></p>${many}
  <script>
    customElements.define('x-quote', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>Custom: wstETH</p>'; }
    });
    for (const [id, text] of [['section', 'Section: weETH'], ['paragraph', 'Paragraph: rsETH']])
      document.getElementById(id).attachShadow({ mode: 'closed' }).innerHTML = '<p>' + text + '</p>';
  </script>`);
const item = '<div><a href="#"><b>One</b></a> <i>more</i></div>';
export const amongManySiblings = amongMany(item.repeat(1500));
export const amongManyPosts = amongMany(`<main>${`<article>${item.repeat(15)}</article>`.repeat(100)}</main>`);

export const unrelated = watchedPage(`
  <p>A walk along the beach, and a swell at sea.</p><p id="split">Rocket</p><p id="hidden" hidden>wstETH</p><section id="host"></section>
  <script>
    const root = document.getElementById('host').attachShadow({ mode: 'closed' });
    window.comes = {
      asText: () => { document.getElementById('split').append(' Pool'); },
      unhidden: () => { document.getElementById('hidden').hidden = false; },
      inARoot: () => { root.append(Object.assign(document.createElement('p'), { textContent: 'rsETH' })); },
    };
  </script>`);

export const dialog = watchedPage(`
  ${article}<dialog><p>In the dialog: EigenLayer</p><button>Close</button></dialog>
  <script>document.querySelector('dialog').showModal();</script>`);

export const highlightsOfItsOwn = watchedPage(`
  ${article}
  <script>
    window.clearHighlights = () => CSS.highlights.clear();
    window.fillHighlights = () => { for (let index = 0; index < 2000; index++) CSS.highlights.set('own-' + index, new Highlight(new Range())); };
    window.takeName = () => CSS.highlights.set('tidemark-protocol', new Highlight());
  </script>`);

export const restless = watchedPage(`
  ${article}<div id="noise"></div><p id="late"></p>
  <script>
    let turn = 0;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const noise = document.getElementById('noise');
      noise.innerHTML = '';
      for (let index = 0; index < 40; index++) noise.append(Object.assign(document.createElement('p'), { textContent: 'noise ' + turn++ + ' on wstETH' }));
      if (!window.calm) setTimeout(() => channel.port2.postMessage(0), 4);
    };
    channel.port2.postMessage(0);
    window.rest = () => { window.calm = true; };
    window.sayLate = () => { document.getElementById('late').textContent = 'Late: KelpDAO'; };
  </script>`);

/** A long page on which one marked line is written anew in every frame. */
export const ticking = watchedPage(`
  ${article}<p id="ticker">Lido at 0</p><p id="late"></p><main></main>
  <script>
    const line = index => '<p>On day ' + index + ' Rocket Pool and wstETH <b>rose</b>.</p>';
    document.querySelector('main').innerHTML = Array.from({ length: 6000 }, (_, index) => line(index)).join('');
    let tick = 0;
    const write = () => {
      document.getElementById('ticker').textContent = 'Lido at ' + ++tick;
      requestAnimationFrame(write);
    };
    write();
    window.sayLate = () => { document.getElementById('late').textContent = 'Late: KelpDAO'; };
  </script>`);

/** A long page whose first paragraph has room for all its marks in some frames, and at the end only for those of its names. */
export const shortened = watchedPage(`
  <p id="line"></p><main></main>
  <script>
    const paragraph = index => '<p>On day ' + index + ' Rocket Pool and wstETH <b>rose</b>.</p>';
    document.querySelector('main').innerHTML = Array.from({ length: 6000 }, (_, index) => paragraph(index)).join('');
    const line = document.getElementById('line');
    const words = 'Ether.fi, KelpDAO, Symbiotic, rsETH, weETH, pufETH: liquid restaking by node operators';
    const write = length => { line.innerHTML = '<b>' + words + '</b>'.padEnd(length, ' all of them'); };
    write(200);
    window.shorten = async times => {
      for (; times >= 0; times--) {
        write(times % 2 * 200);
        await new Promise(requestAnimationFrame);
      }
    };
  </script>`);

/** A line whose words are other nodes in every frame, and one that is another paragraph. */
export const rewritten = watchedPage(`
  ${article}<p id="line"></p><main></main>
  <script>
    let turn = 0;
    const write = () => {
      document.getElementById('line').innerHTML = '<b>Lido</b> at ' + ++turn;
      document.querySelector('main').innerHTML = '<p><b>KelpDAO</b> at ' + turn + '</p>';
      requestAnimationFrame(write);
    };
    write();
  </script>`);

export const strict = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Restaking</title></head><body>${article}</body></html>`;

export const framing = watchedPage(
  `${article}<iframe srcdoc="<p>In a frame: wstETH</p>"></iframe><iframe src="/framed"></iframe>`,
);
export const framed = watchedPage('<p>Framed: weETH</p>');
