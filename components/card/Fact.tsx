import type { ComponentChildren } from 'preact';
import type { Figure } from '../../utils/figures/snapshot.ts';
import { sayWhy } from '../../utils/language/say.ts';
import { FigureValue } from '../figures/FigureValue.tsx';
import { figureLabel } from '../figures/figure-names.ts';
import { FigureTerm } from './FigureTerm.tsx';
import type { RecordParts } from './RecordBody.tsx';

/** One of the record's figures by its key, opening its receipt. Nothing where the protocol does not have it. */
export function OwnFigure({ figures, open, name, signed = false }: RecordParts & { name: string; signed?: boolean }) {
  return (
    <FigureValue
      label={figureLabel(name)}
      name={name}
      figure={figures[name] ?? null}
      signed={signed}
      flow={name.startsWith('flow.')}
      onOpen={open(name)}
    />
  );
}

/** Why a figure is missing or marked. */
export function Why({ figure }: { readonly figure: Figure | undefined }) {
  return figure?.reason ? <span class="td-card-rule"> {sayWhy(figure.reason)}</span> : null;
}

export type FactProps = RecordParts & { term?: string; label?: string; children: ComponentChildren };

/** A line of the card: what it is, and its figures. */
export function Fact({ content, actions, term, label, children }: FactProps) {
  return (
    <div>
      <dt>
        {term ? <FigureTerm content={content} figureKey={term} onEntity={actions.onEntity} label={label} /> : label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
