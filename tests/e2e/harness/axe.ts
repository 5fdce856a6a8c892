import { readFileSync } from 'node:fs';
import type { PageSession } from '../../../utils/commands/browsers/browser-session.ts';

// `target-size` is a rule of WCAG 2.2 AA that axe leaves off unless it is asked for.
const judge = `
  ${readFileSync('node_modules/axe-core/axe.min.js', 'utf8')};
  const axe = globalThis.axe ?? module.exports;
  const judge = async within => {
    const { violations, passes } = await axe.run(within, { rules: { 'target-size': { enabled: true } } });
    if (passes.length < 8) return ['axe saw too little: ' + passes.length + ' rules'];
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(node => id + ': ' + node.html.slice(0, 200) + ' ' + (node.any[0]?.message ?? '')));
  };`;

/** axe runs inside one function, since the policy of extension pages lets no script be added. */
const onPage = new Function(
  'selector',
  `${judge} return judge(selector === null ? document : document.querySelector(selector));`,
) as (selector: string | null) => string[];

/** axe looks into open shadow roots only; in the lens's own world the closed one is shown to it as open. */
const onLens = new Function(
  'root',
  `${judge} Object.defineProperty(root.host, 'shadowRoot', { value: root, configurable: true }); return judge(root.host);`,
) as (root: ShadowRoot) => string[];

/** Violations of the accessibility rules on what the page shows now, or on the part of it that `selector` finds. */
export async function violations(page: PageSession, selector: string | null = null): Promise<string[]> {
  await page.inPage(async () => {
    await Promise.all(document.getAnimations().map(animation => animation.finished.catch(() => null)));
  });
  return page.inPage(onPage, selector);
}

/**
 * The same for what the lens shows; null where there is none. Neighbours in a fixed shadow root are unknown to axe, so
 * that of `target-size` only the size counts here: the gallery shows every card where it finds the spaces too.
 */
export async function lensViolations(page: PageSession): Promise<string[] | null> {
  await page.inLens(root => Promise.all(root.getAnimations().map(animation => animation.finished.then(() => null))));
  return page.inLens(onLens);
}
