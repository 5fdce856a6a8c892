import { describe, expect, it } from 'vitest';
import { FlowBars } from '../../../components/charts/FlowBars.tsx';
import type { DailyPoint } from '../../../utils/figures/snapshot.ts';
import { draw } from './render.ts';

const flows = ['120.5', '-80', null, '0', '-4012.25'];
const points: DailyPoint[] = flows.map((flowEth, day) => ({
  time: `2026-10-0${day + 1}T00:00:11Z`,
  flowEth,
  rewardsEth: null,
  tvlEth: null,
}));

/** Where each bar of a path begins, and how far it goes down from there. */
function bars(root: ParentNode, path: string): { from: number; size: number }[] {
  const drawn = root.querySelector(path)!.getAttribute('d')!;
  return [...drawn.matchAll(/M[\d.]+ ([\d.]+)[vV](-?[\d.]+)/g)].map(([, from, size]) => ({
    from: Number(from),
    size: Number(size),
  }));
}

describe('FlowBars', () => {
  it('draws in up, out down, and a missing day as neither', () => {
    const { root } = draw(<FlowBars name="Lido" points={points} height={100} />);
    const zero = Number(root.querySelector('.td-bars-zero')!.getAttribute('y1'));
    const [inflow, ...more] = bars(root, '.td-bars-in');
    expect(more).toEqual([]);
    expect(inflow).toMatchObject({ from: zero });
    expect(inflow!.size).toBeLessThan(0);
    const outflows = bars(root, '.td-bars-out');
    expect(outflows).toHaveLength(2);
    expect(outflows.every(({ from, size }) => from > zero && size > 0)).toBe(true);
    expect(outflows[1]!.size).toBeGreaterThan(10 * outflows[0]!.size);
    expect(bars(root, '.td-bars-missing')).toHaveLength(1);
  });

  it('says in words what it shows', () => {
    const { root } = draw(<FlowBars name="Lido" points={points} />);
    expect(root.querySelector('svg')!.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).toBe(
      'Daily net flow of Lido. Oct 1 to Oct 5. Net inflow on 1 day. Net outflow on 2 days. 1 day is missing. Largest move: −4,012 ETH on Oct 5.',
    );
  });

  it('says that there are none yet', () => {
    expect(draw(<FlowBars name="Lido" points={[]} />).root.textContent).toBe('No daily figures yet');
  });
});
