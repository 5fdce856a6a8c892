import { describe, expect, it, vi } from 'vitest';
import { FigureValue } from '../../../components/figures/FigureValue.tsx';
import type { Figure } from '../../../utils/figures/snapshot.ts';
import { draw, texts } from './render.ts';

const flow: Figure = { state: 'ready', value: '-42310', unit: 'ETH', window: '30d', method: 'm', source: 'chain' };

describe('FigureValue', () => {
  it('shows value and unit, with direction in shape and words', () => {
    const { root } = draw(<FigureValue label="Net flow" figure={flow} flow name="flow.30d.eth" />);
    const figure = root.querySelector('[data-figure="flow.30d.eth"]')!;
    expect(texts(root, 'bdi')).toEqual(['−42,310 ETH']);
    expect(figure.querySelector('svg')).not.toBeNull();
    expect(figure.querySelector('.td-hidden')?.textContent).toBe('out ');
  });

  it('never shows a missing figure as a number', () => {
    const missing: Figure = { state: 'unavailable', unit: 'ETH', method: 'm', source: 'chain', reason: 'It reverted.' };
    const { root } = draw(<FigureValue label="TVL" figure={missing} />);
    expect(root.textContent).toBe('—unavailable: It reverted.');
    expect(root.textContent).not.toMatch(/\d/);
  });

  it('tells loading from missing, and draws nothing where there is no such figure', () => {
    expect(draw(<FigureValue label="TVL" figure={undefined} />).root.textContent).toBe('loading');
    expect(draw(<FigureValue label="TVL" figure={null} />).root.innerHTML).toBe('');
  });

  it.each([
    [{ state: 'stale' }, 'stale'],
    [{ state: 'partial' }, 'partial'],
    [{ state: 'partial', source: 'defillama' }, 'DefiLlama'],
    [{ state: 'ready', source: 'lido' }, 'Lido'],
  ] as const)('marks %j as %s', (changes, mark) => {
    const { root } = draw(<FigureValue label="TVL" figure={{ ...flow, ...changes }} />);
    expect(texts(root, '.td-figure-mark, .td-figure-sign').map(text => text.trim())).toEqual([mark]);
  });

  it.each([
    [{}, 'Net flow: out −42,310 ETH'],
    [{ state: 'stale' }, 'Net flow: out −42,310 ETH stale'],
    [{ source: 'defillama' }, 'Net flow: out −42,310 ETH DefiLlama'],
    [{ state: 'unavailable', value: undefined, reason: 'It reverted.' }, 'Net flow: unavailable: It reverted.'],
  ] as const)('calls its button by its name and what it shows: %j', (changes, name) => {
    const figure = { ...flow, ...changes } as Figure;
    const { root } = draw(<FigureValue label="Net flow" figure={figure} flow onOpen={() => undefined} />);
    expect(root.querySelector('button')!.getAttribute('aria-label')!.replaceAll('\u00a0', ' ')).toBe(name);
  });

  it('opens its receipt when pressed', () => {
    const onOpen = vi.fn();
    const { root } = draw(<FigureValue label="TVL" figure={flow} onOpen={onOpen} />);
    root.querySelector('button')!.click();
    expect(onOpen).toHaveBeenCalledOnce();
  });
});
