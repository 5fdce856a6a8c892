import browser from 'webextension-polyfill';

/** Looks now, and again whenever access is given or taken back, on the browser's own pages too; answers what ends it. */
export function followAccess(look: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  look();
  onAdded.addListener(look);
  onRemoved.addListener(look);
  return () => {
    onAdded.removeListener(look);
    onRemoved.removeListener(look);
  };
}
