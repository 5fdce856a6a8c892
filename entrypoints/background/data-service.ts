import { systemClock } from '../../utils/chain/clock.ts';
import { figuresSince } from '../../utils/figures/figures-since.ts';
import { historySeries } from '../../utils/figures/history-series.ts';
import { receiptOf } from '../../utils/figures/receipt-of.ts';
import type { Figure, ReceiptRead } from '../../utils/figures/snapshot.ts';
import type { SteadyHistory } from '../../utils/history/steady-history.ts';
import { broadcastToLenses, broadcastToSurfaces } from '../../utils/messaging/broadcast.ts';
import type { DataStatus, HistorySeries } from '../../utils/messaging/protocol.ts';
import { readQuotes } from '../../utils/refresh/ask-sources.ts';
import { dataStatus } from '../../utils/refresh/data-status.ts';
import { readLatest } from '../../utils/refresh/latest-record.ts';
import { nothingPublished, type Published, readPublished } from '../../utils/refresh/published.ts';
import { createRefresher } from '../../utils/refresh/refresher.ts';
import { snapshotInput } from '../../utils/refresh/snapshot-input.ts';
import { settingsFrom } from '../../utils/settings/choices.ts';
import type { SourceQuote } from '../../utils/sources/source.ts';
import { wantedDays } from './chain-reads.ts';
import { keepGlance } from './keep-glance.ts';
import { loadLanguage } from './language-pack.ts';
import { missingPermission } from './missing-permission.ts';
import { keepWithinBudget, openHistory } from './open-history.ts';
import { openRegistry } from './open-registry.ts';
import type { RequestLog } from './request-log.ts';
import { openRpcSession } from './rpc-session.ts';
import { seekSecondOpinions } from './second-opinions.ts';
import type { SettingsService } from './settings-service.ts';

export type DataService = {
  readonly history: SteadyHistory;
  /** Reads the present, then goes on filling the grid; resolves when the present is there. */
  refresh(): Promise<Published>;
  /** The same, not shared with one that began before: something else holds now. */
  refreshAnew(): Promise<Published>;
  /** The same at a person's wish, which asks endpoints again that rest after failures. */
  retry(): Promise<Published>;
  /** Goes on filling the grid for a slice of time, or begins anew where the very first reading was cut off. */
  goOn(): Promise<void>;
  /** Computes the figures anew from what is stored. */
  recompute(): Promise<Published>;
  published(): Promise<Published>;
  status(): Promise<DataStatus>;
  quotes(): Promise<SourceQuote[]>;
  series(): Promise<HistorySeries>;
  since(day: string): Promise<Readonly<Record<string, Figure>>>;
  receipt(protocol: string, figure: string): Promise<ReceiptRead[]>;
  /** Asks the outside sources that are due, for a slice of time, where the settings allow them. */
  askSources(): Promise<void>;
  /** Takes up changed settings: other endpoints, other sources on or off. */
  follow(): Promise<void>;
  /** Empties the history. */
  clear(): Promise<void>;
};

/** A browser stops a worker that has been at one event for too long; what is left waits for the next alarm. */
const sliceMs = 20_000;

/** `onFilled` hears whether days of the grid are left to read, each time filling stops. */
export function openData(
  settings: SettingsService,
  log: RequestLog,
  onFilled: (complete: boolean) => Promise<void>,
): DataService {
  const history = openHistory();
  const session = openRpcSession(log);
  let current: Published | null = null;

  const published = async () => {
    if (current) return current;
    const stored = await readPublished(history);
    // What was published meanwhile is newer.
    current ??= stored;
    return current;
  };
  const status = async () => {
    await loadLanguage(settingsFrom((await settings.read()).choices).display.language);
    const circumstances = {
      demo: __DEMO__,
      refreshing: refresher.isRefreshing(),
      online: navigator.onLine,
      storageProblem: history.problem(),
      now: Date.now(),
    };
    return dataStatus(await published(), circumstances);
  };
  const announce = async () => {
    const told = await status();
    await keepGlance(current?.snapshot ?? null, told);
    await broadcastToSurfaces('data.changed', { status: told });
  };
  const dataSettings = async () => settingsFrom((await settings.read()).choices).data;

  const refresher = createRefresher({
    history,
    clock: systemClock,
    openRpc: async () => session.open(await dataSettings()),
    openRegistry,
    days: wantedDays,
    lock: work => navigator.locks.request('data', work),
    comparesEndpoints: async () => !__DEMO__ && (await dataSettings()).compareEndpoints,
    explain: missingPermission,
    onPublished: next => {
      current = next;
      void session.save();
      void announce();
      void broadcastToLenses('data.changed', {});
    },
  });

  let filling: Promise<void> | null = null;
  const fill = () => {
    filling ??= refresher
      .fill(sliceMs)
      .then(async complete => {
        await onFilled(complete);
        if (complete) await keepWithinBudget(history);
      })
      .finally(() => {
        filling = null;
      });
    return filling;
  };

  const thenFill = async (refreshing: Promise<Published>) => {
    const fresh = await refreshing;
    void fill();
    return fresh;
  };
  const refresh = () => thenFill(refresher.refresh());
  const refreshAnew = () => thenFill(refresher.refreshAnew());

  const retry = async () => {
    await session.forgive();
    return refresh();
  };

  const askSources = async () => {
    if (__DEMO__) return;
    const wanted = (await dataSettings()).otherSources;
    if (await seekSecondOpinions(history, log, { wanted, sliceMs })) await refresher.recompute();
  };

  const input = async () => {
    const now = await readLatest(history);
    if (now === null) return null;
    const { registry } = await openRegistry();
    return snapshotInput(history, now, registry, await readQuotes(history, Date.now()));
  };

  return {
    history,
    refresh,
    refreshAnew,
    retry,
    goOn: async () => {
      if ((await published()).attemptedAt === null) await refresh();
      else await fill();
    },
    recompute: refresher.recompute,
    published,
    status,
    quotes: () => readQuotes(history, Date.now()),
    series: async () => {
      const from = await input();
      return from ? historySeries(from) : { times: [], blocks: [], ethUsd: [], protocols: {} };
    },
    since: async day => {
      const from = await input();
      return from ? figuresSince(from, day) : {};
    },
    receipt: async (protocol, figure) => {
      const from = await input();
      return from ? receiptOf(from, protocol, figure) : [];
    },
    askSources,
    follow: async () => {
      await session.forgive();
      await refreshAnew();
      await askSources();
    },
    clear: async () => {
      await history.clear();
      current = nothingPublished;
      await announce();
    },
  };
}
