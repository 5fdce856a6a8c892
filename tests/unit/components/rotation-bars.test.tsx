import { expect, it } from 'vitest';
import { RotationBars } from '../../../components/sector/RotationBars.tsx';
import { draw } from './render.ts';

it('RotationBars says why there is none while no day before is known', () => {
  const { root } = draw(<RotationBars rows={[]} />);
  expect(root.textContent).toMatch(/^No 30-day flow .*\.$/);
});
