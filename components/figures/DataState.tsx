import { t } from '../../utils/language/translate.ts';
import type { DataProblem, DataStatus } from '../../utils/messaging/protocol.ts';

export type DataAction = Exclude<DataProblem['action'], null>;

export type DataStateProps = {
  readonly status: DataStatus;
  readonly onAction?: ((action: DataAction) => void) | undefined;
};

/** What is wrong with the data, each problem with what the person can do. Nothing at all when all is well. */
export function DataState({ status, onAction }: DataStateProps) {
  const { asOf, problems } = status;
  const shown = asOf === null ? [noData(status), ...problems.slice(1)] : problems;
  if (shown.length === 0) return null;
  return (
    <ul class="td-problems">
      {shown.map(({ code, message, action }) => (
        <li key={code} data-problem={code}>
          <span>{message} </span>
          {action && onAction && (
            <button type="button" class="td-button" onClick={() => onAction(action)}>
              {t(`figures_action_${action}`)}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** That there is none yet, because of the first problem if there is one. */
function noData({ problems, refreshing }: DataStatus): Pick<DataProblem, 'message' | 'action'> & { code: string } {
  const message = problems[0]?.message ?? t(refreshing ? 'figures_noDataFirst' : 'figures_noDataUnknown');
  const action = problems[0] ? problems[0].action : refreshing ? null : 'endpoints';
  return { code: 'no-data', message: t('figures_noDataBecause', lowerFirst(message)), action };
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
