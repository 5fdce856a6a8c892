/** The little of the extension API that the scanner uses, from the browser itself: the polyfill would double its size. */
type NativeApi = {
  readonly runtime?: {
    /** Absent once the extension was updated or removed under this script. */
    readonly id?: string;
    readonly onMessage: Listeners<
      (message: unknown, sender: { id?: string }, reply: (outcome: unknown) => void) => void
    >;
  };
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
  readonly i18n: { getMessage(key: string): string };
};

type Listeners<Listener> = { addListener(listener: Listener): void; removeListener(listener: Listener): void };

const global = globalThis as { browser?: NativeApi; chrome?: NativeApi };

export const nativeApi = (global.browser ?? global.chrome) as NativeApi;

export const isExtensionGone = (): boolean => !nativeApi.runtime?.id;
