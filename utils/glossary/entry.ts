import type { EntityId, EntityKind } from '../mentions/mention.ts';

/**
 * One entity of the dictionary: how it is written, and what it is. The single place a reviewer adds a name or a term.
 * Compiled at build time (forms for the scanner, definitions for the background).
 */
export type GlossaryEntry = {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** As a heading shows it: `ether.fi`, `stETH`, `Liquid restaking`. */
  readonly name: string;
  /** Every way it is written; the matcher adds plurals and possessives. */
  readonly forms: readonly Form[];
  /** Our own words, two sentences at most. Terms used inside are terms themselves. */
  readonly definition: string;
  /** What the definition rests on: an EIP, a protocol's documentation. */
  readonly source: { readonly label: string; readonly url: string };
  readonly seeAlso: readonly EntityId[];
  /** Registry ids whose figures this entity shows, first the one a reader most likely means. */
  readonly records?: readonly string[];
  /** Known to the glossary, marked only where a person asks for it: pages are full of it. */
  readonly quiet?: true;
  /** Few pages name it: the scanner learns its forms only once a page proves to be about the field, and every other page saves the bytes. */
  readonly rare?: true;
};

/**
 * A plain string counts in any case and needs no support from the passage. The object says otherwise.
 */
export type Form =
  | string
  | {
      readonly text: string;
      /** `exact`: only as written. `name`: capitalised or all capitals, never all lower case. Default: any case. */
      readonly case?: 'exact' | 'name';
      /**
       * The word means other things too: it counts only where the passage supports it. `hardly`: nearly always ours (LDO),
       * a little support will do. `mostly`: nearly always something else (points, origin, SD), the support must be strong.
       */
      readonly ambiguous?: true | 'hardly' | 'mostly';
      /** The entity that is meant where two share a form: this one lists it for the glossary, the matcher reads the other. */
      readonly givesWayTo?: EntityId;
    };
