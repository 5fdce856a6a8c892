import browser from 'webextension-polyfill';
import type { Rpc } from '../../utils/chain/rpc.ts';
import type { NotedProblem } from '../../utils/refresh/published.ts';

/** The hosts among the endpoints that the browser does not let us ask, as a problem; Firefox lets people withdraw it. */
export async function missingPermission({ endpoints }: Rpc): Promise<NotedProblem[]> {
  const hosts = [...new Set(endpoints.map(({ url }) => new URL(url)))];
  const allowed = await Promise.all(
    hosts.map(({ protocol, hostname }) => browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })),
  );
  const refused = hosts.filter((_, index) => !allowed[index]).map(({ hostname }) => hostname);
  return refused.length === 0 ? [] : [{ code: 'permission', words: refused.join(', ') }];
}
