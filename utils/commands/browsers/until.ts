/**
 * Asks again until the answer is neither null, undefined nor false, and returns it. Each question waits for the one
 * before, so a slow browser is asked less often.
 * @throws Error naming what never came, with the last answer.
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  timeoutMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  let last: unknown;
  while (Date.now() < deadline) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    last = answer;
    await new Promise(resolve => setImmediate(resolve));
  }
  throw new Error(`${what}: not within ${timeoutMs} ms (last answer: ${JSON.stringify(last)})`);
}
