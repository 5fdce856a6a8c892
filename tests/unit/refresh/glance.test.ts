import { describe, expect, it } from 'vitest';
import { largestMoves, rotationRows, topYields } from '../../../components/sector/ranked-rows.ts';
import { glanceOf, parseGlance } from '../../../utils/refresh/glance.ts';
import { defaultSettings } from '../../../utils/settings/defaults.ts';
import { displayFields } from '../../../utils/settings/schemas.ts';
import { snapshot } from '../../gallery/fixtures/snapshot.ts';
import { ready } from '../../gallery/fixtures/status.ts';

const glance = glanceOf(snapshot);

describe('the glance', () => {
  it('has every figure the popup draws, however it is set', () => {
    for (const yieldBasis of displayFields.yieldBasis.options) {
      for (const yieldWindow of displayFields.yieldWindow.options) {
        for (const currency of displayFields.currency.options) {
          const display = { ...defaultSettings.display, yieldBasis, yieldWindow, currency };
          const yields = (of: typeof snapshot) => topYields(of, display, 5).map(row => [row.protocol, row.yield]);
          expect(yields(glance)).toEqual(yields(snapshot));
          expect(yields(glance)).toHaveLength(5);
          const moves = (of: typeof snapshot) => largestMoves(rotationRows(of, display), 8);
          expect(moves(glance)).toEqual(moves(snapshot));
        }
      }
    }
  });

  it('is a small part of the snapshot', () => {
    expect(JSON.stringify(glance).length).toBeLessThan(JSON.stringify(snapshot).length / 4);
  });

  it('survives its storage, and is nothing where something else was stored', () => {
    const reply = { snapshot: glance, status: ready };
    expect(parseGlance(JSON.parse(JSON.stringify(reply)))).toEqual(reply);
    for (const other of [undefined, null, 'text', {}, { snapshot: { schema: 2 }, status: ready }, { snapshot }]) {
      expect(parseGlance(other)).toBeNull();
    }
  });
});
