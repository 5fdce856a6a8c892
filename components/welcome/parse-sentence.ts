import type { RichText } from '../../utils/messaging/protocol.ts';

/** A sentence with marked words, written `[[entity|words]]`, as runs of text. */
export function parseSentence(text: string): RichText {
  return text.split(/(\[\[[^|\]]+\|[^\]]+\]\])/).flatMap(piece => {
    if (piece === '') return [];
    const mark = /^\[\[([^|]+)\|([^\]]+)\]\]$/.exec(piece);
    return mark ? [{ text: mark[2]!, entity: mark[1]! }] : [{ text: piece }];
  });
}
