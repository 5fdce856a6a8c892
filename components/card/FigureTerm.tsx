import type { CardContent } from '../../utils/messaging/protocol.ts';
import { figureLabel, figureTerms } from '../figures/figure-names.ts';
import { RichText } from '../text/RichText.tsx';

export type FigureTermProps = {
  readonly content: CardContent;
  readonly figureKey: string;
  readonly label?: string | undefined;
  readonly onEntity: (entity: string) => void;
};

/** A figure's label; it opens the term that explains it where the card carries one. */
export function FigureTerm({ content, figureKey, label, onEntity }: FigureTermProps) {
  const text = label ?? figureLabel(figureKey);
  const entity = figureTerms(figureKey).find(id => content.terms.some(term => term.entity === id));
  return <RichText runs={[entity ? { text, entity } : { text }]} onOpen={onEntity} />;
}
