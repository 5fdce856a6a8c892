import { expect, it } from 'vitest';
import { StorageMeter } from '../../../components/settings/StorageMeter.tsx';
import { draw, texts } from './render.ts';

it('StorageMeter promises nothing where the browser stores nothing, and says what helps', () => {
  const usage = { usedBytes: 0, budgetBytes: 8e6, observations: 120, persistent: true, problem: 'UnknownError' };
  const { root } = draw(<StorageMeter usage={usage} onClear={() => undefined} />);
  expect(texts(root, '.storage')).toEqual([
    'The browser does not store figures (UnknownError). Clear those that are kept; if that does not help, restart the browser.',
  ]);
});

it('StorageMeter leaves a failure of the background as it is said', () => {
  const { root } = draw(<StorageMeter usage="Nobody answers. Try again." onClear={() => undefined} />);
  expect(texts(root, '.storage')).toEqual(['Nobody answers. Try again.']);
});
