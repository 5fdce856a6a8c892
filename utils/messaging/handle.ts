import browser from 'webextension-polyfill';
import { answer, type BackgroundHandlers } from './answer.ts';
import { identifySender, type RawSender } from './sender.ts';

/**
 * Answers every message of the table sent to the background. Must be called in the first turn of the worker, or the
 * message that woke it is lost. The polyfill turns the promise into Chromium's asynchronous reply.
 */
export function handleMessages(handlers: BackgroundHandlers): void {
  const extensionUrl = browser.runtime.getURL('');
  browser.runtime.onMessage.addListener((message: unknown, raw: unknown) => {
    const sender = identifySender(raw as RawSender, browser.runtime.id, extensionUrl);
    return sender === null ? undefined : answer(handlers, message, sender);
  });
}
