import type { Words } from '../language/words.ts';
import type { Feed } from '../protocols/entry.ts';
import { isUnread, type Reading } from './reading.ts';
import type { Timeline } from './timeline.ts';

/** Heartbeats are taken from integrators' limits; a day is the habit for tokens of staked ETH. */
const usualHeartbeatSeconds = 86_400;

export type FeedAge = { readonly state: 'fresh' | 'stale' | 'refused'; readonly words: Words };

/** How old a feed's answer is at the newest block: stale after one heartbeat, refused after two. */
export function feedAge(updatedAt: Reading, timeline: Timeline, feed: Feed): FeedAge {
  if (isUnread(updatedAt)) return { state: 'refused', words: updatedAt.reason };
  const seconds = timeline.times[timeline.last]! - Number(updatedAt);
  const heartbeat = feed.heartbeatSeconds ?? usualHeartbeatSeconds;
  const of = [{ seconds: Math.max(0, seconds) }];
  if (updatedAt <= 0n || seconds > 2 * heartbeat) return { state: 'refused', words: { say: 'feedOld', of } };
  return { state: seconds > heartbeat ? 'stale' : 'fresh', words: { say: 'feedUpdated', of } };
}
