/**
 * One place in a text where a reader would see a name or term of the field.
 * `start` and `end` are UTF-16 offsets, `text.slice(start, end) === surface`; mentions of one text never overlap.
 */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly entity: EntityId;
};

/**
 * `lido` for a protocol or venue, `token:stETH` for a token, `term:restaking` for a term.
 * One protocol entity may stand for several registry records (`swell`: swell-sweth and swell-rsweth).
 */
export type EntityId = string;

export type EntityKind = 'protocol' | 'token' | 'term' | 'venue';
