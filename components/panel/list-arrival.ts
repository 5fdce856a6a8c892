import { formatCount } from '../../utils/language/format-count.ts';
import type { PageMentions } from '../../utils/messaging/protocol.ts';
import type { PageListProps } from './PageList.tsx';

/**
 * What is said when the list of a page has come, by whoever draws it: how many names. What tells of it must stand there
 * before, and the list comes and goes with its page.
 */
export function listArrival({ entities }: PageMentions, rows: PageListProps['rows']): string {
  return typeof rows === 'object' && rows !== null && entities.length > 0
    ? formatCount('panel_tab', entities.length)
    : '';
}
