import { formatWindow } from '../../utils/language/format-time.ts';
import { t } from '../../utils/language/translate.ts';
import { FigureValue } from '../figures/FigureValue.tsx';
import { figureLabel, figureTitle } from '../figures/figure-names.ts';
import { FigureTerm } from './FigureTerm.tsx';
import { figureOver } from './figure-over.ts';
import type { RecordParts } from './RecordBody.tsx';

const windows = ['7d', '30d'] as const;

/** Yield with its layers, and net flow, over 7 and 30 days. The window the reader prefers stands out. */
export function FlowTable(parts: RecordParts) {
  const { content, record } = parts;
  // Plain staking tokens have one layer alone.
  const restakes = record.figures?.category === 'liquid-restaking';
  const { yieldBasis, yieldWindow, currency } = content.display;
  return (
    <table class="td-card-table">
      <caption class="td-hidden">{t('card_figures', content.name)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="td-hidden">{t('card_measure')}</span>
          </th>
          {windows.map(window => (
            <th key={window} scope="col" data-preferred={window === yieldWindow}>
              {formatWindow(window)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row {...parts} base={yieldBasis} lead />
        {restakes && <Row {...parts} base="layer.baseline" part />}
        {restakes && <Row {...parts} base="layer.above" part signed />}
        {currency !== 'usd' && <Row {...parts} base="flow" suffix=".eth" lead flow />}
        {currency !== 'eth' && (
          <Row {...parts} base="flow" suffix=".usd" lead={currency === 'usd'} part={currency === 'both'} flow />
        )}
      </tbody>
    </table>
  );
}

type RowProps = RecordParts & {
  base: string;
  suffix?: string;
  lead?: boolean;
  part?: boolean;
  signed?: boolean;
  flow?: boolean;
};

/** A row whose figure the protocol does not have (the yield of a restaking layer) is left out. */
function Row({
  content,
  figures,
  actions,
  open,
  base,
  suffix = '',
  lead,
  part,
  signed = false,
  flow = false,
}: RowProps) {
  const cells = windows.map(window => figureOver(figures, base, window, suffix));
  if (cells.every(cell => cell === null)) return null;
  const label = figureLabel(base);
  return (
    <tr class={lead ? 'td-lead' : part ? 'td-part' : ''}>
      <th scope="row">
        {flow && part ? (
          <span class="td-hidden">{`${label} ${t('card_inUsd')}`}</span>
        ) : (
          <FigureTerm content={content} figureKey={base} onEntity={actions.onEntity} />
        )}
      </th>
      {cells.map((cell, index) => (
        <td key={index} data-preferred={windows[index] === content.display.yieldWindow}>
          {cell && (
            <FigureValue
              label={figureTitle(base, cell.figure)}
              name={cell.key}
              figure={cell.figure}
              onOpen={open(cell.key)}
              {...{ signed, flow }}
            />
          )}
        </td>
      ))}
    </tr>
  );
}
