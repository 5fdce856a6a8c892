/** Who sent a message, as the browser vouches for it; nothing of this is taken from the message itself. */
export type Sender = {
  /** `content`: scanner or lens on a page. `surface`: one of the extension's own pages. */
  readonly part: SenderPart;
  readonly tabId: number | null;
  readonly frameId: number;
  /** Host of the page's frame the content script runs in; null for surfaces. */
  readonly host: string | null;
};

export type SenderPart = 'content' | 'surface';

/** The fields of the browser's own `MessageSender` that are used. */
export type RawSender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
};

/** Null for a sender that is neither a page of the extension at `extensionUrl` nor one of its content scripts. */
export function identifySender(raw: RawSender, extensionId: string, extensionUrl: string): Sender | null {
  if (raw.id !== extensionId) return null;
  const tabId = raw.tab?.id ?? null;
  const frameId = raw.frameId ?? 0;
  if (raw.url?.startsWith(extensionUrl)) return { part: 'surface', tabId, frameId, host: null };
  if (tabId === null) return null;
  return { part: 'content', tabId, frameId, host: hostOf(raw.origin) ?? hostOf(raw.url) ?? hostOf(raw.tab?.url) };
}

function hostOf(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.hostname : null;
}
