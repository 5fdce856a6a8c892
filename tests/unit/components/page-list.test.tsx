import { describe, expect, it, vi } from 'vitest';
import { PageList } from '../../../components/panel/PageList.tsx';
import { protocolRows } from '../../gallery/fixtures/page.ts';
import { draw } from './render.ts';

const mentions = { state: 'marking', entities: protocolRows.map(({ entity }) => ({ entity, count: 1 })) } as const;

describe('PageList', () => {
  it('says what kept the figures away, and asks for them again when told to', () => {
    const onRetry = vi.fn();
    const { root } = draw(
      <PageList mentions={mentions} rows="Not today." onReveal={() => undefined} onRetry={onRetry} />,
    );
    expect(root.querySelector('[role="alert"]')!.textContent).toContain('Not today.');
    root.querySelector('button')!.click();
    expect(onRetry).toHaveBeenCalledOnce();
  });

  it('says in a sentence that they are on their way', () => {
    const { root } = draw(
      <PageList mentions={mentions} rows={null} onReveal={() => undefined} onRetry={() => undefined} />,
    );
    expect(root.querySelector('[aria-busy]')!.textContent).toMatch(/^[A-Z].*…$/);
  });
});
