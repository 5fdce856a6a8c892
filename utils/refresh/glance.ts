import * as v from 'valibot';
import type { Snapshot } from '../figures/snapshot.ts';
import type { DataStatus, SnapshotReply } from '../messaging/protocol.ts';

/** Where the background leaves it in the extension's local storage. */
export const glanceKey = 'glance';

/** The popup's own figures: every yield it may be set to show, and the flow it shows in dollars. */
const shown = /^(ap[yr]\.\d+d|flow\.30d\.usd)$/;

/** The snapshot cut down to what the popup draws: a few per cent of it, so that reading it costs a frame at most. */
export function glanceOf(snapshot: Snapshot): Snapshot {
  const protocols = Object.entries(snapshot.protocols).map(([id, record]) => {
    const figures = Object.entries(record.figures).filter(([key]) => shown.test(key));
    return [id, { ...record, figures: Object.fromEntries(figures), events: [], daily: [] }] as const;
  });
  const { rotation } = snapshot.sector;
  return { ...snapshot, protocols: Object.fromEntries(protocols), sector: { figures: {}, rotation } };
}

// Written by this product for itself; the schema's number tells one of another version.
const stored = v.object({
  snapshot: v.custom<Snapshot>(value => (value as Snapshot | null)?.schema === 1),
  status: v.custom<DataStatus>(value => Array.isArray((value as DataStatus | null)?.problems)),
});

/** What was stored, or null where it is none of this version's. */
export function parseGlance(value: unknown): SnapshotReply | null {
  const parsed = v.safeParse(stored, value);
  return parsed.success ? parsed.output : null;
}
