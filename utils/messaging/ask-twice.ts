/**
 * The answer to a question to the background. One that arrives while the browser ends an idle background is answered
 * with nothing (Firefox) or refused (Chromium); the next one starts the background anew, so it is asked once more.
 * @throws what the second question throws, or a first that could not be sent at all.
 */
export async function askTwice(ask: () => Promise<unknown>): Promise<unknown> {
  return (await ask().catch(() => undefined)) ?? ask();
}
