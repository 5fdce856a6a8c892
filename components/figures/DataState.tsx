import { t } from '../../utils/language/translate.ts';
import type { DataProblem, DataStatus } from '../../utils/messaging/protocol.ts';

export type DataAction = Exclude<DataProblem['action'], null>;

export type DataStateProps = {
  readonly status: DataStatus;
  readonly onAction?: ((action: DataAction) => void) | undefined;
};

/** What is wrong with the data, each problem with what the person can do. Nothing at all when all is well. */
export function DataState({ status, onAction }: DataStateProps) {
  if (status.asOf === null) return <NoData status={status} onAction={onAction} />;
  if (status.problems.length === 0) return null;
  return (
    <ul class="td-problems">
      {status.problems.map(problem => (
        <li key={problem.code} data-problem={problem.code}>
          <Problem problem={problem} text={problem.message} onAction={onAction} />
        </li>
      ))}
    </ul>
  );
}

function NoData({ status, onAction }: DataStateProps) {
  const [first, ...others] = status.problems;
  const waiting = t(status.refreshing ? 'figures_noDataFirst' : 'figures_noDataUnknown');
  const problem = first ?? { code: 'no-endpoint', message: waiting, action: status.refreshing ? null : 'endpoints' };
  return (
    <ul class="td-problems">
      <li data-problem="no-data">
        <Problem problem={problem} text={t('figures_noDataBecause', lowerFirst(problem.message))} onAction={onAction} />
      </li>
      {others.map(other => (
        <li key={other.code} data-problem={other.code}>
          <Problem problem={other} text={other.message} onAction={onAction} />
        </li>
      ))}
    </ul>
  );
}

function Problem({
  problem,
  text,
  onAction,
}: Pick<DataStateProps, 'onAction'> & { problem: DataProblem; text: string }) {
  const { action } = problem;
  return (
    <>
      <span>{text} </span>
      {action && onAction && (
        <button type="button" class="td-button" onClick={() => onAction(action)}>
          {t(actionLabels[action])}
        </button>
      )}
    </>
  );
}

const actionLabels: Record<DataAction, string> = {
  endpoints: 'figures_actionEndpoints',
  retry: 'figures_actionRetry',
  storage: 'figures_actionStorage',
  permissions: 'figures_actionPermissions',
};

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
