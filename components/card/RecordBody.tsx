import type { Figure } from '../../utils/figures/snapshot.ts';
import { t } from '../../utils/language/translate.ts';
import type { CardContent, CardRecord } from '../../utils/messaging/protocol.ts';
import { FlowBars } from '../charts/FlowBars.tsx';
import { Comparison } from './Comparison.tsx';
import type { CardActions } from './card-view.ts';
import { Facts } from './Facts.tsx';
import { FlowTable } from './FlowTable.tsx';
import { Missing } from './Missing.tsx';

export type RecordBodyProps = {
  readonly content: CardContent;
  readonly record: CardRecord;
  readonly brief: boolean | undefined;
  readonly actions: CardActions;
};

/** What a part of the card needs to draw figures of one record. */
export type RecordParts = RecordBodyProps & {
  readonly figures: Readonly<Record<string, Figure>>;
  readonly open: (key: string) => () => void;
};

/** The figures of one record: yields and flows first, size and change next, the rest below. */
export function RecordBody({ content, record, brief, actions }: RecordBodyProps) {
  const { figures } = record;
  if (!figures) return content.status.asOf === null ? null : <p class="td-card-notice">{t('card_noFigures')}</p>;
  const parts: RecordParts = {
    content,
    record,
    brief,
    actions,
    figures: figures.figures,
    open: key => () => actions.onReceipt(record.id, key),
  };
  return (
    <>
      <FlowTable {...parts} />
      <Missing {...parts} />
      <section class="td-card-chart" aria-label={t('card_dailyFlow')}>
        <FlowBars name={figures.name} points={figures.daily} height={52} />
      </section>
      <Facts {...parts} />
      {!brief && <Comparison {...parts} />}
    </>
  );
}
