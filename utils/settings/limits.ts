/**
 * Sizes that keep every stored item within what browsers allow a synchronised store: 8,192 bytes an item, 512 items,
 * 102,400 bytes in all. https://developer.chrome.com/docs/extensions/reference/api/storage#property-sync
 */
export const maxEndpoints = 10;
export const maxUrlLength = 300;
export const maxHostLength = 255;
export const maxEntityLength = 64;
/** Entities a site may list under "never", and as many under "always": 2 × 48 × (64 + 3) bytes < 8,192. */
export const maxEntitiesPerSite = 48;
export const maxSites = 400;
export const maxImportLength = 400_000;
/** Width of the page panel, in CSS pixels: narrower breaks its columns, wider is the side panel's job. */
export const minPanelPx = 240;
export const maxPanelPx = 640;
