import type { Snapshot } from '../../utils/figures/snapshot.ts';
import type { Glossary } from '../../utils/glossary/create-glossary.ts';
import { t } from '../../utils/language/translate.ts';
import { protocolCode } from '../../utils/language/words.ts';
import type { EntityId } from '../../utils/mentions/mention.ts';
import { MessageFailure } from '../../utils/messaging/failure.ts';
import type { CardContent, CardRecord, OutsideQuote, PageRow } from '../../utils/messaging/protocol.ts';
import type { RegistryEntry } from '../../utils/protocols/entry.ts';
import type { QuoteBasis, SourceQuote } from '../../utils/sources/source.ts';

/** What a card's words come from. */
export type Words = { readonly glossary: Glossary; readonly registry: readonly RegistryEntry[] };

/** What the card says of an entity: words from the glossary, figures from the snapshot, quotes beside them. */
export function cardContent(
  { glossary, registry }: Words,
  entity: EntityId,
  snapshot: Snapshot | null,
  quotes: readonly SourceQuote[],
): Omit<CardContent, 'status' | 'display' | 'catalogue'> {
  const entry = glossary.entryOf(entity);
  const item = glossary.itemOf(entity);
  if (!entry || !item) throw new MessageFailure('unknown-entity', t('data_unknownEntity'));
  const records = (entry.records ?? []).map(id => cardRecord(id, registry, snapshot, quotes));
  const figures = records.flatMap(record => Object.keys(record.figures?.figures ?? {}));
  return {
    entity,
    kind: entry.kind,
    name: entry.name,
    definition: item.definition,
    definitionSource: entry.source,
    seeAlso: item.seeAlso,
    records,
    terms: glossary
      .definitionsFor(figures)
      .filter(term => term.entity !== entity)
      .map(({ entity: term, name, definition }) => ({ entity: term, name, definition })),
  };
}

function cardRecord(
  id: string,
  registry: readonly RegistryEntry[],
  snapshot: Snapshot | null,
  quotes: readonly SourceQuote[],
): CardRecord {
  const entry = registry.find(it => it.id === id);
  return {
    id,
    figures: snapshot?.protocols[id] ?? null,
    beside: id === 'lido' ? null : (snapshot?.protocols.lido ?? null),
    quotes: quotes.filter(({ protocol }) => protocol === id).map(outsideQuote),
    exitRule: entry ? { say: protocolCode('exit', id) } : null,
    restsOn: (entry?.restsOn ?? []).map(on => registry.find(it => it.id === on)?.name ?? on),
  };
}

function outsideQuote({ name, figure, value, unit, basis, asOf, url }: SourceQuote): OutsideQuote {
  return { source: name, label: basisLabel(basis), figure, value, unit, asOf, url };
}

function basisLabel(basis: QuoteBasis): string {
  switch (basis) {
    case 'mean-7d':
      return t('data_basisMean7d');
    case 'window-7d':
      return t('data_basisWindow7d');
    case 'own-yield':
      return t('data_basisOwnYield');
    case 'own-tvl':
      return t('data_basisOwnTvl');
    case 'own-price':
      return t('data_basisOwnPrice');
    case 'own-estimate':
      return t('data_basisOwnEstimate');
  }
}

/** One line of a page's list; null for an entity that the glossary does not know. */
export function pageRow(glossary: Glossary, entity: EntityId, snapshot: Snapshot | null): PageRow | null {
  const entry = glossary.entryOf(entity);
  const item = glossary.itemOf(entity);
  if (!entry || !item) return null;
  const record = entry.records?.[0] ?? null;
  const figures = record === null ? null : (snapshot?.protocols[record] ?? null);
  return { entity, kind: entry.kind, name: entry.name, record, figures, definition: item.definition };
}
