import type { CardView } from '../../components/card/card-view.ts';
import { setLocale } from '../../utils/language/locale.ts';
import { setCatalogue, t } from '../../utils/language/translate.ts';
import type { Failure } from '../../utils/messaging/outcome.ts';
import type { CardContent } from '../../utils/messaging/protocol.ts';
import { sendNative } from '../../utils/messaging/send-native.ts';

/** The last few answers: stepping back and forth on a page shows them at once while fresh ones are fetched. */
const known = new Map<string, CardContent>();
const mostKnown = 10;

export function knownContent(entity: string): CardContent | undefined {
  return known.get(entity);
}

/** What a card for `entity` shows, or why nothing can be shown. */
export async function loadEntity(entity: string, name: string, record: string | null = null): Promise<CardView> {
  const outcome = await sendNative('card.content', { entity });
  if (!outcome.ok) return failureView(outcome.error, name);
  const content = outcome.value;
  setCatalogue(content.catalogue);
  setLocale(content.display.language);
  known.delete(entity);
  known.set(entity, content);
  if (known.size > mostKnown) known.delete(known.keys().next().value!);
  return { kind: 'entity', content, record };
}

/** True once the extension was updated or removed under the page: then nothing else on a card works either. */
export function isGone(view: CardView): boolean {
  return view.kind === 'notice' && view.text === lastWords.card_gone;
}

export function failureView(error: Failure, name: string): CardView {
  const notices: Record<string, string> = {
    gone: 'card_gone',
    'no-background': 'card_noBackground',
    'unknown-entity': 'card_unknownEntity',
  };
  if (error.code === 'gone') setCatalogue(lastWords);
  const key = notices[error.code];
  const text = key ? t(key) : t('card_failed', error.message);
  return { kind: 'notice', name, text, retry: error.code !== 'gone' && error.code !== 'unknown-entity' };
}

/** Once the extension is gone its message files are too, so what a last card says is kept from the start. */
const lastWords = Object.fromEntries(['card_gone', 'card_close', 'card_pin', 'card_unpin'].map(key => [key, t(key)]));
