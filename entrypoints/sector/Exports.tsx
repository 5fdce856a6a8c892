import type { Snapshot } from '../../utils/figures/snapshot.ts';
import { t } from '../../utils/language/translate.ts';
import { figuresAsCsv, figuresAsJson, historyAsCsv, historyAsJson } from '../../utils/pages/export-figures.ts';
import { saveFile } from '../../utils/pages/save-file.ts';
import type { HistorySignal } from './HistoryPart.tsx';

type Props = { readonly snapshot: Snapshot; readonly history: HistorySignal };

export function Exports({ snapshot, history }: Props) {
  const name = `tidemark-${snapshot.demo ? 'demo-' : ''}${snapshot.block}`;
  const days = history.value?.ok ? history.value.value : null;
  return (
    <fieldset class="exports">
      <legend class="td-hidden">{t('sector_export')}</legend>
      <button
        type="button"
        class="td-button"
        onClick={() => saveFile(`${name}.csv`, 'text/csv', figuresAsCsv(snapshot))}
      >
        {t('sector_csv')}
      </button>
      <button
        type="button"
        class="td-button"
        onClick={() => saveFile(`${name}.json`, 'application/json', figuresAsJson(snapshot))}
      >
        {t('sector_json')}
      </button>
      <button
        type="button"
        class="td-button"
        disabled={days === null}
        onClick={() => days && saveFile(`${name}-days.csv`, 'text/csv', historyAsCsv(days, snapshot.demo))}
      >
        {t('sector_daysCsv')}
      </button>
      <button
        type="button"
        class="td-button"
        disabled={days === null}
        onClick={() => days && saveFile(`${name}-days.json`, 'application/json', historyAsJson(days, snapshot.demo))}
      >
        {t('sector_daysJson')}
      </button>
      <button type="button" class="td-button" onClick={() => print()}>
        {t('sector_print')}
      </button>
    </fieldset>
  );
}
