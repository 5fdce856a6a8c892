/**
 * Stands in for WXT's context of content scripts (see `resolve.alias` in `wxt.config.ts`). That one dispatches an event named after the
 * extension on every page's document, which tells the page that it is there; the scanner keeps its own lifetime by an AbortSignal.
 */
export class ContentScriptContext {}
