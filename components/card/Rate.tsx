import { t } from '../../utils/language/translate.ts';
import { OwnFigure } from './Fact.tsx';
import type { RecordParts } from './RecordBody.tsx';

/** "1 weETH = 1.0912 ETH". The sentence's word order is the language's, the figure stays one that opens. */
export function Rate(parts: RecordParts & { symbol: string }) {
  const [before = '', after = ''] = t('card_oneToken', parts.symbol, '\ue000').split('\ue000');
  return (
    <>
      {before}
      <OwnFigure {...parts} name="rate" />
      {after}
    </>
  );
}
