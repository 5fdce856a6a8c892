import { parseHTML } from 'linkedom';
import { render } from 'preact';
import * as hooks from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/card/Card.tsx';
import type { CardView } from '../../../components/card/card-view.ts';
import { earlyState, takeHook } from '../../../entrypoints/lens/early-hooks.ts';
import { paint } from '../../../entrypoints/lens/paint.ts';
import {
  entityView,
  etherFiCard,
  noDataCard,
  noHistoryCard,
  quietActions,
  swellCard,
  termCard,
} from '../../gallery/fixtures/card.ts';
import { nowMs } from '../../gallery/fixtures/status.ts';
import { useEnglish } from '../language/english.ts';

// As in the lens's first script, so that what is painted is what stands there.
vi.mock('preact/hooks', async importOriginal => {
  const original = await importOriginal<typeof hooks>();
  const early = await import('../../../entrypoints/lens/early-hooks.ts');
  return { ...original, useState: early.useState, original };
});

const views: Readonly<Record<string, CardView>> = {
  protocol: entityView(etherFiCard),
  'protocol with two tokens': entityView(swellCard),
  'protocol without history': entityView(noHistoryCard),
  'protocol without data': entityView(noDataCard),
  term: entityView(termCard),
  loading: { kind: 'loading', name: 'Lido' },
  notice: { kind: 'notice', name: 'Lido', text: 'Nothing to show.', retry: true },
};

const tagsOf = (root: Element) => root.innerHTML.split(/(?=<)/);

const { original } = hooks as unknown as { original: typeof hooks };

describe.each(Object.entries(views))('the card of a %s', (_, view) => {
  const onClose = vi.fn();
  const card = () => (
    <Card
      view={view}
      back={null}
      pinned={false}
      more={false}
      nowMs={nowMs}
      actions={{ ...quietActions, onClose }}
      ReceiptBody={undefined}
    />
  );

  it('is painted as Preact draws it, and taken over node by node', () => {
    useEnglish();
    const { document } = parseHTML('<!doctype html><html><body><main></main><aside></aside></body></html>');
    Object.assign(globalThis, { document });
    const main = document.querySelector('main') as unknown as HTMLElement;
    const aside = document.querySelector('aside') as unknown as HTMLElement;
    const listening = new AbortController();

    takeHook(earlyState);
    main.replaceChildren(...paint(card(), listening.signal));
    takeHook(original.useState);
    render(card(), aside);
    expect(tagsOf(main)).toEqual(tagsOf(aside));

    const painted = [...main.querySelectorAll('*')];
    listening.abort();
    render(card(), main);
    expect(tagsOf(main)).toEqual(tagsOf(aside));
    const kept = [...main.querySelectorAll('*')].map((element, index) => element === painted[index]);
    expect(kept).toEqual(painted.map(() => true));
  });
});
