import browser from 'webextension-polyfill';

/**
 * Firefox makes up an origin for each installation and sends it with every POST; a rule takes it off what Tidemark itself
 * asks, and off nothing else. It is there before this worker is, from its first start on.
 */
export function hideOrigin(): void {
  const { host } = new URL(browser.runtime.getURL(''));
  void browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: [1],
    addRules: [
      {
        id: 1,
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'origin', operation: 'remove' }] },
        condition: { initiatorDomains: [host], resourceTypes: ['xmlhttprequest'] },
      },
    ],
  });
}
