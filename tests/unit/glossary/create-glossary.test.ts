import { describe, expect, it } from 'vitest';
import { compileWholeGlossary } from '../../../utils/commands/compile-dictionary.ts';
import { createGlossary } from '../../../utils/glossary/create-glossary.ts';
import { glossaryEntries } from '../../../utils/glossary/entries.ts';
import type { GlossaryEntry } from '../../../utils/glossary/entry.ts';
import { markEntries } from '../../../utils/glossary/mark-entries.ts';
import type { RichText } from '../../../utils/glossary/rich-text.ts';
import { createMatcher } from '../../../utils/mentions/matcher.ts';

const matcher = createMatcher(compileWholeGlossary());
const glossary = createGlossary(markEntries(glossaryEntries, matcher));

function links(text: RichText | undefined): (string | undefined)[] {
  return (text ?? []).flatMap(({ entity }) => entity ?? []);
}

/** A made-up entry that says `definition`, among the real ones. */
function richTextOf(definition: string, seeAlso: string[] = []): RichText {
  const entry: GlossaryEntry = {
    id: 'term:test',
    kind: 'term',
    name: 'Test',
    forms: ['tested thing'],
    definition,
    source: { label: 'none', url: 'https://example.org' },
    seeAlso,
  };
  return createGlossary(markEntries([...glossaryEntries, entry], matcher)).itemOf('term:test')!.definition;
}

describe('definitions as rich text', () => {
  it('keep every character, and link to other entries once each', () => {
    for (const { id, definition } of glossaryEntries) {
      const runs = glossary.itemOf(id)!.definition;
      expect(runs.map(({ text }) => text).join('')).toBe(definition);
      expect(links(runs)).not.toContain(id);
      expect(new Set(links(runs)).size).toBe(links(runs).length);
    }
  });

  it('mark names, tokens and terms where they first stand', () => {
    expect(richTextOf('Lido stakes for holders of stETH; Lido and stETH again.')).toEqual([
      { text: 'Lido', entity: 'lido' },
      { text: ' stakes for holders of ' },
      { text: 'stETH', entity: 'token:stETH' },
      { text: '; Lido and stETH again.' },
    ]);
  });

  it('take ambiguous words at their word', () => {
    expect(links(richTextOf('Points, an airdrop and slashing, as on Mellow.'))).toEqual([
      'term:points',
      'term:airdrop',
      'term:slashing',
      'mellow',
    ]);
  });

  it('mark a quiet word only where the entry points to it', () => {
    expect(links(richTextOf('A vault for the market.'))).toEqual([]);
    expect(links(richTextOf('A vault for the market.', ['term:vault']))).toEqual(['term:vault']);
  });
});

describe('items', () => {
  it('carry what a list shows', () => {
    expect(glossary.itemOf('term:restaking')).toMatchObject({
      entity: 'term:restaking',
      kind: 'term',
      name: 'Restaking',
      source: { url: 'https://ethereum.org/en/restaking/' },
    });
    expect(glossary.itemOf('term:restaking')?.seeAlso).toContainEqual({ entity: 'eigenlayer', name: 'EigenLayer' });
  });

  it('are absent for an unknown id', () => {
    expect(glossary.itemOf('term:perpetual-motion')).toBeUndefined();
  });
});

describe('entries of a record', () => {
  it('begin with the protocol', () => {
    expect(glossary.entriesOfRecord('ether-fi').map(({ id }) => id)).toEqual(['ether-fi', 'token:eETH', 'token:weETH']);
  });

  it('put first the token whose own record it is', () => {
    expect(
      glossary
        .entriesOfRecord('mellow')
        .map(({ id }) => id)
        .slice(0, 2),
    ).toEqual(['mellow', 'token:strETH']);
    expect(glossary.entriesOfRecord('stafi-reth').map(({ id }) => id)).toEqual(['stafi', 'token:rETH']);
  });

  it('are none for an unknown record', () => {
    expect(glossary.entriesOfRecord('mount-gox')).toEqual([]);
  });
});

describe('definitions for figures', () => {
  const termsFor = (...names: string[]) => glossary.definitionsFor(names).map(({ entity }) => entity);

  it('explain the lines of a card in order, each once', () => {
    expect(termsFor('apy.7d', 'apy.30d', 'flow.7d.eth', 'tvl.usd', 'peg.chainlink')).toEqual([
      'term:apy',
      'term:net-flow',
      'term:tvl',
      'term:peg',
    ]);
  });

  it('follow the longest start that fits', () => {
    expect(termsFor('layer.above.7d', 'layer.tvl.eth')).toEqual([
      'term:layer-above',
      'term:tvl',
      'term:restaking-layer',
    ]);
  });

  it.each([
    ...[
      'rate',
      'supply',
      'tvl.eth',
      'apy.90d',
      'apr.7d',
      'flow.30d.usd',
      'rewards.30d.eth',
      'peg.pool.100',
      'queue.requests',
    ],
    ...[
      'exit.available.eth',
      'share',
      'rank',
      'layer.baseline',
      'part.reth.eth',
      'native.eth',
      'eth.usd',
      'double.eth',
    ],
    ...['lst.tvl.eth', 'lrt.sincePeak', 'total.tvl.usd', 'baseline.7d', 'lrt.flow.30d.eth', 'index.tvl.eth'],
  ])('know the figure %s', name => {
    expect(glossary.definitionsFor([name])).not.toEqual([]);
  });

  it('leave out figures that use no term', () => {
    expect(termsFor('price.7d.usd', 'apyx')).toEqual([]);
  });
});
