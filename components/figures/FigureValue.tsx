import type { Figure } from '../../utils/figures/snapshot.ts';
import { formatFigure } from '../../utils/language/format-figure.ts';
import { sayWhy } from '../../utils/language/say.ts';
import { sourceName } from '../../utils/language/source-name.ts';
import { t } from '../../utils/language/translate.ts';
import { FlowArrow, type FlowDirection, flowDirection } from './FlowArrow.tsx';
import { StateSign } from './StateSign.tsx';

export type FigureValueProps = {
  /** What it is, for screen readers and the hint of the receipt: "Net flow, 7 days". */
  readonly label: string;
  /** Undefined while it loads; null where the protocol has no such figure. */
  readonly figure: Figure | null | undefined;
  /** Key in the snapshot (`flow.7d.eth`); tests and styles find the element by it. */
  readonly name?: string;
  /** Shows `+` before gains. */
  readonly signed?: boolean;
  /** A flow: coloured and shaped by its direction. */
  readonly flow?: boolean;
  /** Opens the figure's receipt. */
  readonly onOpen?: (() => void) | undefined;
};

/** A figure's value, unit and state. A missing one is a dash with its reason, never a zero. */
export function FigureValue({ label, figure, name, signed = false, flow = false, onOpen }: FigureValueProps) {
  if (figure === null) return null;
  const text = figure?.value === undefined ? undefined : formatFigure(figure, { signed: signed || flow });
  const direction = flow && figure ? flowDirection(figure.value) : null;
  const opens = onOpen && figure;
  const content = !figure ? (
    <Loading />
  ) : text ? (
    <Ready {...{ figure, text, direction, spoken: !opens }} />
  ) : (
    <Missing why={whyOf(figure)} />
  );
  const shared = {
    class: `td-figure${direction ? ` td-${direction}` : ''}`,
    'data-figure': name,
    'data-state': figure?.state ?? 'loading',
  };
  if (!opens) return <span {...shared}>{content}</span>;
  return (
    <button
      type="button"
      {...shared}
      onClick={onOpen}
      title={t('figures_openReceipt', label)}
      aria-label={`${label}: ${spokenWords(figure, text, direction)}`}
      aria-haspopup="true"
    >
      {content}
    </button>
  );
}

type ReadyProps = { figure: Figure; text: string; direction: FlowDirection | null; spoken: boolean };

function Ready({ figure, text, direction, spoken }: ReadyProps) {
  const value = <bdi>{text}</bdi>;
  return (
    <>
      {direction && direction !== 'level' ? (
        <span class="td-figure-value">
          <FlowArrow direction={direction} spoken={spoken} />
          {value}
        </span>
      ) : (
        value
      )}
      <Mark figure={figure} />
    </>
  );
}

/** Beside a figure that is not from the chain stands whose it is; beside one that is old or short, a sign of that. */
function Mark({ figure }: { figure: Figure }) {
  const { state, source } = figure;
  if (source !== 'chain') {
    return (
      <span class="td-figure-mark" title={whyOf(figure)}>
        {/* As it is spoken: two words. */ ' '}
        {sourceName(source)}
      </span>
    );
  }
  return state === 'stale' || state === 'partial' ? <StateSign state={state} why={whyOf(figure)} /> : null;
}

/** What the button shows, in words. As hidden text in each of a page's hundreds of buttons it would cost as much as they do. */
function spokenWords(figure: Figure, text: string | undefined, direction: FlowDirection | null): string {
  if (text === undefined) return [t('figures_unavailable'), whyOf(figure)].filter(Boolean).join(': ');
  const { state, source } = figure;
  const words = [
    direction && direction !== 'level' && t(`figures_${direction}`),
    text,
    source !== 'chain' ? sourceName(source) : state === 'stale' || state === 'partial' ? t(`figures_${state}`) : '',
  ];
  return words.filter(Boolean).join(' ');
}

function whyOf({ reason }: Figure): string | undefined {
  return reason && sayWhy(reason);
}

function Missing({ why }: { why: string | undefined }) {
  return (
    <span class="td-figure-missing" title={why}>
      <span aria-hidden="true">—</span>
      <span class="td-hidden">{[t('figures_unavailable'), why].filter(Boolean).join(': ')}</span>
    </span>
  );
}

function Loading() {
  return (
    <span class="td-figure-loading">
      <span class="td-hidden">{t('figures_loading')}</span>
    </span>
  );
}
