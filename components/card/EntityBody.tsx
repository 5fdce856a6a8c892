import { t } from '../../utils/language/translate.ts';
import type { CardContent, CardRecord } from '../../utils/messaging/protocol.ts';
import { type DataAction, DataState } from '../figures/DataState.tsx';
import { RichText } from '../text/RichText.tsx';
import { Tabs } from '../text/Tabs.tsx';
import type { CardActions } from './card-view.ts';
import { Definitions } from './Definitions.tsx';
import { RecordBody } from './RecordBody.tsx';

export type EntityBodyProps = {
  readonly content: CardContent;
  /** Registry id of the tab that is open; null for the first. */
  readonly record: string | null;
  /** Without what stands below the figures. */
  readonly brief: boolean | undefined;
  readonly actions: CardActions;
};

const panelId = 'td-record';

/** A protocol or token with its figures, or a term or venue with its definition. */
export function EntityBody({ content, record, brief, actions }: EntityBodyProps) {
  const shown = content.records.find(({ id }) => id === record) ?? content.records[0];
  return (
    <>
      <p class="td-card-definition" lang="en" dir="auto">
        <RichText runs={content.definition} onOpen={actions.onEntity} />
      </p>
      <div role="status">{shown && <DataState status={content.status} onAction={act(actions)} />}</div>
      {shown && content.records.length > 1 && (
        <Tabs
          label={t('card_records', content.name)}
          tabs={content.records.map(tabOf)}
          selected={shown.id}
          panelId={panelId}
          onSelect={actions.onRecord}
        />
      )}
      {shown && (
        <div id={panelId} {...(content.records.length > 1 && { role: 'tabpanel', 'aria-label': tabOf(shown).name })}>
          <RecordBody content={content} record={shown} brief={brief} actions={actions} />
        </div>
      )}
      {!(brief && shown?.figures) && <Definitions content={content} onEntity={actions.onEntity} />}
    </>
  );
}

function tabOf({ id, figures }: CardRecord) {
  return { id, name: figures?.symbol ?? figures?.name ?? id };
}

function act(actions: CardActions) {
  return (action: DataAction) => {
    if (action === 'retry') actions.onRefresh();
    else actions.onPage('options', action);
  };
}
