import { t } from '../../utils/language/translate.ts';
import { OwnFigure } from './Fact.tsx';
import type { RecordParts } from './RecordBody.tsx';

/** Stands for the figure while the sentence is put together; no message contains it. */
const place = '\ue000';

export type PhraseProps = RecordParts & {
  /** Message key; the figure fills its last place. */
  readonly text: string;
  readonly before?: string;
  readonly name: string;
};

/** A figure inside a few words. The order is the language's, the figure stays one that opens. */
export function Phrase({ text, before, name, ...parts }: PhraseProps) {
  const [start = '', end = ''] = (before === undefined ? t(text, place) : t(text, before, place)).split(place);
  return (
    <span>
      {start}
      <OwnFigure {...parts} name={name} />
      {end}
    </span>
  );
}
