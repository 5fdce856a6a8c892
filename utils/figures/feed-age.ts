import type { Feed } from '../protocols/entry.ts';
import { isUnread, type Reading } from './reading.ts';
import type { Timeline } from './timeline.ts';

/** Heartbeats are taken from integrators' limits; a day is the habit for tokens of staked ETH. */
const usualHeartbeatSeconds = 86_400;

export type FeedAge = { readonly state: 'fresh' | 'stale' | 'refused'; readonly words: string };

/** How old a feed's answer is at the newest block: stale after one heartbeat, refused after two. */
export function feedAge(updatedAt: Reading, timeline: Timeline, feed: Feed): FeedAge {
  if (isUnread(updatedAt)) return { state: 'refused', words: updatedAt.reason };
  const seconds = timeline.times[timeline.last]! - Number(updatedAt);
  const heartbeat = feed.heartbeatSeconds ?? usualHeartbeatSeconds;
  const words = `updated ${ageWords(seconds)} ago`;
  if (updatedAt <= 0n || seconds > 2 * heartbeat) return { state: 'refused', words: `the feed was ${words}.` };
  return seconds > heartbeat ? { state: 'stale', words: `${words}.` } : { state: 'fresh', words };
}

function ageWords(seconds: number): string {
  if (seconds < 5400) return `${Math.max(0, Math.round(seconds / 60))} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} h` : `${Math.round(seconds / 86_400)} days`;
}
