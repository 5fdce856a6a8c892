import type { Plugin } from 'vite';

/**
 * Has the popup come in one frame, with its figures, as soon as it can. Its styles stand in the page itself, which
 * spares two requests before anything is drawn; and the browser draws nothing until its script has run, where an empty
 * frame would come first and put off the next: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#blocking-attributes
 */
export function popupAtOnce(): Plugin {
  return {
    name: 'tidemark:popup-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle = {} }) {
        if (!path.endsWith('/popup/index.html')) return html;
        return html
          .replace('<script type="module"', '<script type="module" blocking="render"')
          .replace(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (_, file: string) => {
            const style = bundle[file];
            if (style?.type !== 'asset') throw new Error(`The popup links ${file}, which is not in the build.`);
            return `<style>${String(style.source).trim()}</style>`;
          });
      },
    },
  };
}
