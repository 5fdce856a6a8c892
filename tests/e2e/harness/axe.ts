import { readFileSync } from 'node:fs';
import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';

// `target-size` is a rule of WCAG 2.2 AA that axe leaves off unless it is asked for.
const judge = `
  ${readFileSync('node_modules/axe-core/axe.min.js', 'utf8')};
  const axe = globalThis.axe ?? module.exports;
  const judge = async (within, options = { rules: { 'target-size': { enabled: true } } }, least = 8) => {
    const { violations, passes } = await axe.run(within, options);
    if (passes.length < least) return ['axe saw too little: ' + passes.length + ' rules'];
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(node => id + ': ' + node.html.slice(0, 200) + ' ' + (node.any[0]?.message ?? '')));
  };`;

const wholeOrPart = 'const within = selector === null ? document : document.querySelector(selector);';

/** axe runs inside one function, since the policy of extension pages lets no script be added. */
const onPage = new Function('selector', `${judge} ${wholeOrPart} return judge(within);`) as Judge;

/** The rules that look at colours. */
const onColours = new Function(
  'selector',
  `${judge} ${wholeOrPart} return judge(within, { runOnly: ['color-contrast', 'link-in-text-block'] }, 1);`,
) as Judge;

type Judge = (selector: string | null) => string[];

/** axe looks into open shadow roots only; in the lens's own world the closed one is shown to it as open. */
const onLens = new Function(
  'root',
  `${judge} Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true }); return judge(root.host);`,
) as (root: ShadowRoot) => string[];

/**
 * Violations of the accessibility rules on what the page shows now, or on the part of it that `selector` finds. The dark
 * theme differs from the light one in colours alone, and only these are judged there: the same page in the light theme
 * is judged by every rule.
 */
export async function violations(
  page: PageSession,
  theme: 'light' | 'dark',
  selector: string | null = null,
): Promise<string[]> {
  await page.inPage(async () => {
    await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => null)));
  });
  return page.inPage(theme === 'light' ? onPage : onColours, selector);
}

/**
 * The same for what the lens shows; null where there is none. Neighbours in a fixed shadow root are unknown to axe, so
 * that of `target-size` only the size counts here: the gallery shows every card where it finds the spaces too.
 */
export async function lensViolations(page: PageSession): Promise<string[] | null> {
  await page.inLens(root => Promise.all(root.getAnimations().map(animation => animation.finished.then(() => null))));
  return page.inLens(onLens);
}
