import { expect, it } from 'vitest';
import { FirstData } from '../../../components/welcome/FirstData.tsx';
import { defaultSettings } from '../../../utils/settings/defaults.ts';
import { statuses } from '../../gallery/fixtures/status.ts';
import { draw, texts } from './render.ts';

it('FirstData says once how many days there are, at the bar', () => {
  const status = { ...statuses.ready, gridDays: { stored: 3, wanted: 31 } };
  const { root } = draw(
    <FirstData status={status} snapshot={null} display={defaultSettings.display} onAction={() => undefined} />,
  );
  expect(root.querySelector('.first-days progress')!.getAttribute('value')).toBe('3');
  expect(texts(root, '.data-origin > *')).toHaveLength(1);
});
