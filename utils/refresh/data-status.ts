import { say } from '../language/say.ts';
import { t } from '../language/translate.ts';
import type { DataProblem, DataStatus } from '../messaging/protocol.ts';
import type { NotedProblem, Published } from './published.ts';

export type Circumstances = {
  readonly demo: boolean;
  readonly refreshing: boolean;
  readonly online: boolean;
  /** The store's own words where it does not keep what it is given. */
  readonly storageProblem: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
};

const staleMs = 24 * 3_600_000;

/** What the surfaces tell of the data: its age and whatever is wrong with it, each with a way out. */
export function dataStatus(published: Published, circumstances: Circumstances): DataStatus {
  const { snapshot } = published;
  return {
    demo: circumstances.demo,
    asOf: snapshot?.time ?? null,
    block: snapshot?.block ?? null,
    refreshing: circumstances.refreshing,
    endpoint: published.endpoint,
    problems: problemsOf(published, circumstances),
    gridDays: { stored: published.gridStored, wanted: published.gridWanted },
  };
}

function problemsOf(published: Published, { online, storageProblem, now }: Circumstances): DataProblem[] {
  const problems: DataProblem[] = [];
  const offline = published.snapshot ? 'data_offline' : 'data_offlineFirst';
  if (!online) problems.push({ code: 'offline', message: t(offline), action: 'retry' });
  else problems.push(...published.problems.map(describe));
  if (storageProblem !== null) {
    problems.push({ code: 'storage', message: t('data_storage', storageProblem), action: 'storage' });
  }
  const isStale = published.fetchedAt !== null && now - published.fetchedAt > staleMs;
  if (isStale) problems.push({ code: 'stale', message: t('data_stale'), action: 'retry' });
  return problems;
}

function describe({ code, words }: NotedProblem): DataProblem {
  switch (code) {
    case 'no-endpoint':
      return { code, message: t('data_noEndpoint', say(words)), action: 'endpoints' };
    case 'no-history':
      return { code, message: t('data_noHistory', say(words)), action: 'endpoints' };
    case 'disagreement':
      return { code, message: t('data_disagreement', say(words)), action: 'endpoints' };
    case 'permission':
      return { code, message: t('data_permission', say(words)), action: 'permissions' };
    case 'clock':
      return { code, message: clockMessage(Number(words)), action: null };
  }
}

/** `hours` by which the clock is ahead of the chain; negative where it is behind. */
function clockMessage(hours: number): string {
  return hours > 0 ? t('data_clockAhead', hours) : t('data_clockBehind', -hours);
}
