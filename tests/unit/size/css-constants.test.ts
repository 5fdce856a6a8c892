import { describe, expect, it } from 'vitest';
import { constantsIn } from '../../../utils/commands/css-constants.ts';

describe('the constants of a sheet', () => {
  it('are plain lengths and numbers, by name', () => {
    const css = ':root { --gap: 4px; --lead: 1.42; --ink: light-dark(#111, #eee); --face: A, b; color: red; }';
    expect([...constantsIn(css)]).toEqual([
      ['--gap', '4px'],
      ['--lead', '1.42'],
    ]);
  });

  it('are not what another rule sets anew', () => {
    const css = ':root { --wide: 90px; --gap: 4px; } @media print { :root { --wide: 0px; } }';
    expect([...constantsIn(css)]).toEqual([['--gap', '4px']]);
  });
});
