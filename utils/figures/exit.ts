import { protocolCode, type Words } from '../language/words.ts';
import type { RegistryEntry, Sum } from '../protocols/entry.ts';
import { type Computed, computed, unavailable } from './computed.ts';
import { exactDecimal } from './decimal.ts';
import { type EntrySeries, rateCalls, sumCalls, usesAt } from './entry-series.ts';
import type { FigureContext } from './figure-context.ts';
import { rateAt } from './rate-series.ts';
import { isUnread, type Reading, readingOf } from './reading.ts';
import { ethScale, rateOne } from './scale.ts';

/** ETH that waits to leave. */
export function queueEth(context: FigureContext, { entry, rate }: EntrySeries): Computed {
  const { timeline, registry } = context;
  const { queue } = entry;
  if (!queue) return unavailable({ unit: 'ETH', method: { say: 'methodQueue' } }, noQueue(entry));
  const counts: Words = { say: protocolCode('queue', entry.id) };
  const method: Words = queue.unit === 'token' ? { say: 'methodTimesRate', of: [counts] } : counts;
  const kind = { unit: 'ETH', method } as const;
  const amount = sumNow(context, queue.amount);
  const worth = queue.unit === 'eth' || !rate ? rateOne : rateAt(rate, timeline.last);
  if (isUnread(amount)) return unavailable(kind, amount.reason);
  if (isUnread(worth)) return unavailable(kind, worth.reason);
  const calls = [...sumCalls(queue.amount), ...(queue.unit === 'token' ? rateCalls(entry.rate, registry) : [])];
  return computed(timeline, kind, exactDecimal(amount * worth, ethScale), {
    uses: () => usesAt(calls, [timeline.last]),
  });
}

/** Withdrawal requests that are not finalized yet. */
export function queueRequests(context: FigureContext, { entry }: EntrySeries): Computed {
  const kind = { unit: 'requests', method: { say: 'methodRequests' } } as const;
  const requests = entry.queue?.requests;
  if (!requests) return unavailable(kind, { say: 'noRequestCount' });
  const count = sumNow(context, requests);
  if (isUnread(count)) return unavailable(kind, count.reason);
  const waiting = count - (requests.less ?? 0n);
  return computed(context.timeline, kind, (waiting > 0n ? waiting : 0n).toString(), {
    uses: () => usesAt(sumCalls(requests), [context.timeline.last]),
  });
}

/** ETH that can be had at once where there is no queue. */
export function availableEth(context: FigureContext, { entry }: EntrySeries): Computed {
  const kind = { unit: 'ETH', method: { say: 'methodInstantExit' } } as const;
  const call = entry.availableAtOnce;
  if (!call) return unavailable(kind, { say: 'noInstantExit' });
  const amount = sumNow(context, { plus: [call] });
  if (isUnread(amount)) return unavailable(kind, amount.reason);
  return computed(context.timeline, kind, exactDecimal(amount, 18), {
    uses: () => usesAt([call], [context.timeline.last]),
  });
}

function noQueue({ availableAtOnce }: RegistryEntry): Words {
  return { say: availableAtOnce ? 'noQueuePaid' : 'noQueueRead' };
}

function sumNow({ timeline, idOf }: FigureContext, { plus, minus = [] }: Sum): Reading {
  const point = timeline.points[timeline.last]!;
  let total = 0n;
  for (const call of [...plus, ...minus]) {
    const value = readingOf(point, call, idOf(call));
    if (isUnread(value)) return value;
    total += minus.includes(call) ? -value : value;
  }
  return total;
}
