import { useRef, useState } from 'preact/hooks';
import { Card } from '../../components/card/Card.tsx';
import { viewName } from '../../components/card/card-view.ts';
import { ReceiptBody } from '../../components/card/ReceiptBody.tsx';
import { useNow } from '../../components/page/use-now.ts';
import { MarkedSentence } from '../../components/welcome/MarkedSentence.tsx';
import { parseSentence } from '../../components/welcome/parse-sentence.ts';
import { t } from '../../utils/language/translate.ts';
import type { ReadingSettings } from '../../utils/settings/settings.ts';
import { CardFrame } from './CardFrame.tsx';
import { useCard } from './use-card.ts';

/** A sentence to try the card on. Content scripts do not run on extension pages, so this page opens it itself. */
export function TryPart({ reading }: { readonly reading: ReadingSettings }) {
  const card = useCard();
  const nowMs = useNow();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [pressed, setPressed] = useState(false);
  const leaving = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stay = () => clearTimeout(leaving.current);
  const leave = () => {
    stay();
    if (!card.pinned && !pressed) leaving.current = setTimeout(card.close, reading.graceMs);
  };
  const open = (entity: string, element: HTMLElement, how: 'hover' | 'press') => {
    stay();
    setPressed(how === 'press');
    setAnchor(element);
    card.open(entity, element.textContent ?? '');
  };
  const onClose = () => {
    stay();
    card.close();
    anchor?.focus();
  };
  const top = card.views.at(-1);
  const below = card.views.at(-2);
  return (
    <>
      <MarkedSentence
        runs={parseSentence(t('welcome_sentence'))}
        dwellMs={reading.dwellMs}
        open={top ? (anchor?.dataset.entity ?? null) : null}
        onIntent={open}
        onLeave={leave}
      />
      {top && anchor && (
        <CardFrame
          key={anchor.dataset.entity}
          anchor={anchor}
          label={viewName(top)}
          takesFocus={pressed}
          onEnter={stay}
          onLeave={leave}
          onEscape={onClose}
        >
          <Card
            view={top}
            back={below ? viewName(below) : null}
            pinned={card.pinned}
            more={card.more}
            nowMs={nowMs}
            actions={{ ...card.actions, onClose }}
            ReceiptBody={ReceiptBody}
          />
        </CardFrame>
      )}
    </>
  );
}
