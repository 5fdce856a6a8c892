import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../components/page/in-turn.ts';

const keyed = (keys: string, version = 1) => [...keys].map(key => ({ key, version }));
const said = (items: readonly { key: string; version: number }[]) => items.map(it => it.key + it.version).join(' ');

describe('inTurn', () => {
  it('starts with a first handful and adds to it', () => {
    expect(said(inTurn(keyed('abcd'), 2, []))).toBe('a1 b1');
    expect(said(inTurn(keyed('abcd'), 4, keyed('ab')))).toBe('a1 b1 c1 d1');
  });

  it('moves what has its turn and leaves the rest where it was, none lost and none twice', () => {
    expect(said(inTurn(keyed('dcba'), 2, keyed('abcd')))).toBe('d1 c1 a1 b1');
    expect(said(inTurn(keyed('dcba'), 4, keyed('dcab')))).toBe('d1 c1 b1 a1');
  });

  it('keeps a row as it was until its turn comes, and drops at once what is no longer wanted', () => {
    expect(said(inTurn(keyed('abc', 2), 1, keyed('abcd')))).toBe('a2 b1 c1');
  });
});
