/**
 * A running browser with the built extension in it, driven the same way in Chromium and Firefox.
 * Pointer and keys are real input events, so that hover, focus and user activation behave as for a person.
 */
export type BrowserSession = {
  readonly name: 'chromium' | 'firefox';
  /** `chrome-extension://…/` or `moz-extension://…/`: where the extension's own pages are. */
  readonly extensionUrl: string;
  /** Where files go that a page saves; thrown away with the profile. */
  readonly downloadsDir: string;
  /** Opens a page in a tab in front. */
  open(url: string): Promise<PageSession>;
  /** Waits for the tab that the extension opens when it is installed: it would come before whatever is open by then. */
  firstRun(): Promise<unknown>;
  /** Ends the extension's background as the browser does when it has been idle. */
  stopBackground(): Promise<void>;
  /** Resolves when a person has closed the browser. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
};

export type ViewportPoint = { readonly x: number; readonly y: number };

export type PageSession = {
  goto(url: string): Promise<void>;
  /** Makes this the tab in front of the person. */
  bringToFront(): Promise<void>;
  /** Runs a function in the page's own world; arguments and result are JSON. */
  inPage<Args extends unknown[], Result>(fn: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
  /**
   * Runs a function on the closed shadow root of the extension's host element, with rights no page has;
   * null while there is no host.
   */
  inLens<Args extends unknown[], Result>(
    fn: (root: ShadowRoot, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result> | null>;
  /** The same where the lens itself runs, among its own variables. */
  inWorldOfLens<Args extends unknown[], Result>(
    fn: (root: ShadowRoot, ...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result> | null>;
  /** Moves the pointer to a viewport point in CSS pixels, in `steps` moves. */
  moveMouse(x: number, y: number, steps?: number): Promise<void>;
  click(x: number, y: number): Promise<void>;
  /** Puts a finger on a viewport point and takes it off; Chromium needs `hasTouch` for it. */
  tap(x: number, y: number): Promise<void>;
  /** Presses at one viewport point, moves to another and lets go. */
  drag(from: ViewportPoint, to: ViewportPoint): Promise<void>;
  /** A key by its `KeyboardEvent.key` name: `Escape`, `Tab`, `Enter`, `a`. */
  press(key: string): Promise<void>;
  /** Presses a key and keeps it down while `work` runs. */
  hold<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  setViewport(width: number, height: number): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** A PNG of the viewport, or of the whole of what a selector finds first. */
  screenshot(of?: string): Promise<Buffer>;
  close(): Promise<void>;
};

/** The tag of the one element the lens adds to a page. */
export const hostTag = 'tidemark-lens';
