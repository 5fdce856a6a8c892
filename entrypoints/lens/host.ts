import css from './lens.css?inline';

export type Host = {
  /** Where everything is drawn. */
  readonly root: HTMLElement;
  readonly element: HTMLElement;
  /** Puts the host into the page's top layer, inside `dialog` where a modal one is open. Does nothing if it is there. */
  show(dialog: HTMLDialogElement | null): void;
  remove(): void;
  addStyles(css: string): void;
  /** What has the focus inside, if anything. */
  activeElement(): Element | null;
};

/** Events that page scripts commonly take for clicks outside their menus, or for shortcuts. */
const ownEvents = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
  'wheel',
];

/** The one element that the product adds to a page: a popover with a closed shadow root. */
export function createHost(): Host {
  const element = document.createElement('tidemark-lens');
  const shadow = element.attachShadow({ mode: 'closed' });
  const sheets = [sheetOf(css)];
  shadow.adoptedStyleSheets = sheets;
  const root = document.createElement('div');
  root.className = 'td-root';
  shadow.append(root);
  element.popover = 'manual';
  for (const type of ownEvents) element.addEventListener(type, event => event.stopPropagation(), { passive: true });
  return {
    root,
    element,
    show(dialog) {
      const parent = dialog?.matches(':modal') ? dialog : document.documentElement;
      if (element.parentNode !== parent) parent.append(element);
      if (!element.matches(':popover-open')) element.showPopover();
      undoZoom(root);
    },
    remove: () => element.remove(),
    addStyles(more) {
      sheets.push(sheetOf(more));
      shadow.adoptedStyleSheets = sheets;
    },
    activeElement: () => shadow.activeElement,
  };
}

/** Constructed sheets pass every content security policy. */
function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** CSS `zoom` reaches into the top layer: https://drafts.csswg.org/css-viewport/#zoom-property */
function undoZoom(root: HTMLElement): void {
  root.style.zoom = '';
  const zoom = root.currentCSSZoom ?? 1;
  if (zoom !== 1) root.style.zoom = String(1 / zoom);
}
