import { beforeAll, describe, expect, it } from 'vitest';
import { Card } from '../../../components/card/Card.tsx';
import type { CardView } from '../../../components/card/card-view.ts';
import { ReceiptBody } from '../../../components/card/ReceiptBody.tsx';
import { DataState } from '../../../components/figures/DataState.tsx';
import { DataFoot } from '../../../components/page/DataFoot.tsx';
import { PageList } from '../../../components/panel/PageList.tsx';
import { SectorGlance } from '../../../components/popup/SectorGlance.tsx';
import { Compare } from '../../../components/sector/Compare.tsx';
import { Glossary } from '../../../components/sector/Glossary.tsx';
import { PegTable } from '../../../components/sector/PegTable.tsx';
import { ProtocolTable } from '../../../components/sector/ProtocolTable.tsx';
import { RotationBars } from '../../../components/sector/RotationBars.tsx';
import { Totals } from '../../../components/sector/Totals.tsx';
import { YieldLayers } from '../../../components/sector/YieldLayers.tsx';
import { EndpointList } from '../../../components/settings/EndpointList.tsx';
import { EndpointReportView } from '../../../components/settings/EndpointReportView.tsx';
import { PrivacyNotes } from '../../../components/settings/PrivacyNotes.tsx';
import { RequestLog } from '../../../components/settings/RequestLog.tsx';
import { cardContent, pageRow } from '../../../entrypoints/background/card-content.ts';
import { defaultEndpoints } from '../../../utils/chain/default-endpoints.ts';
import type { Observation, ReadResult } from '../../../utils/chain/observation.ts';
import { readObservation } from '../../../utils/chain/read-observation.ts';
import { createRpc, type RequestRecord } from '../../../utils/chain/rpc.ts';
import { RpcError } from '../../../utils/chain/rpc-error.ts';
import { type EndpointReport, testEndpoint } from '../../../utils/chain/test-endpoint.ts';
import { compileWholeGlossary } from '../../../utils/commands/compile-dictionary.ts';
import { computeSnapshot } from '../../../utils/figures/compute-snapshot.ts';
import type { SnapshotInput } from '../../../utils/figures/figure-context.ts';
import { receiptOf } from '../../../utils/figures/receipt-of.ts';
import { createGlossary } from '../../../utils/glossary/create-glossary.ts';
import { glossaryEntries } from '../../../utils/glossary/entries.ts';
import { markEntries } from '../../../utils/glossary/mark-entries.ts';
import { createMatcher } from '../../../utils/mentions/matcher.ts';
import { readsOf } from '../../../utils/protocols/reads-of.ts';
import { registry } from '../../../utils/protocols/registry.ts';
import { dataStatus } from '../../../utils/refresh/data-status.ts';
import { type NotedProblem, nothingPublished } from '../../../utils/refresh/published.ts';
import { defaultSettings } from '../../../utils/settings/defaults.ts';
import type { SourceQuote } from '../../../utils/sources/source.ts';
import { inventedGrid } from '../../bench/figures/invented-grid.ts';
import { quietActions } from '../../gallery/fixtures/card.ts';
import { settingsReply } from '../../gallery/fixtures/status.ts';
import { type Language, languages, useLanguage } from '../language/use-language.ts';
import { englishOn } from './english-on.ts';
import { allDrawn, drawAsChosen, withFrames } from './render.ts';

const reads = readsOf(registry);
const glossary = createGlossary(markEntries(glossaryEntries, createMatcher(compileWholeGlossary())));
const { display } = defaultSettings;
const nothing = () => {};

/** Every seventh read fails, each time in another way. */
function withFailures(observation: Observation): Observation {
  const reasons = ['reverted', 'no contract at this block', 'unreadable answer', 'not asked'] as const;
  const spoilt = Object.entries(observation.reads).map(([id, result], index): [string, ReadResult] =>
    index % 7 === 3 ? [id, { ok: false, reason: reasons[index % reasons.length]! }] : [id, result],
  );
  return { ...observation, reads: Object.fromEntries(spoilt) };
}

const whole = { registry, ...inventedGrid(reads, 60) };
const holed = {
  registry,
  now: withFailures(whole.now),
  grid: whole.grid
    .filter(({ day }) => day % 5 !== 0)
    .map(({ day, observation }) => ({ day, observation: withFailures(observation) })),
};
const young = { registry, now: whole.now, grid: [] };

const quote = {
  name: 'DefiLlama',
  source: 'defillama',
  url: 'https://defillama.com/',
  unit: 'USD',
  value: '1',
} as const;
const quotes: SourceQuote[] = (
  ['mean-7d', 'window-7d', 'own-yield', 'own-tvl', 'own-price', 'own-estimate'] as const
).map(basis => ({ ...quote, basis, protocol: 'lido', figure: 'tvl.usd', asOf: '2026-10-01T00:00:00Z' }));

/** What endpoints answer, each in a way they have been seen to fail. */
const answers: Readonly<Record<string, () => Response | Promise<Response>>> = {
  unreachable: () => Promise.reject(new TypeError('Failed to fetch')),
  status: () => new Response('', { status: 503 }),
  limit: () => new Response('', { status: 429 }),
  page: () => new Response('<html>'),
  nothing: () => new Response(''),
  broken: () => new Response('{"id":'),
  other: () => new Response('{"id":1,"result":"0x"}'),
  noResult: () => new Response('{"id":1}'),
  said: () => new Response('{"id":1,"error":{"code":-32000,"message":"Oops"}}'),
  silent: () => new Response('{"id":1,"error":{}}'),
  strange: () => new Response('{"id":1,"result":"0x01"}'),
  wrongId: () => new Response('{"id":77,"result":"0x01"}'),
  notRpc: () => new Response('[7]'),
  long: () => new Response('x'.repeat(200)),
};

async function troubles() {
  const log: RequestRecord[] = [];
  const problems: NotedProblem[] = [];
  const reports: EndpointReport[] = [];
  for (const answer of Object.values(answers)) {
    const fetch = (async () => answer()) as unknown as typeof globalThis.fetch;
    const clock = { now: () => Date.now(), random: () => 0.5, sleep: async () => {} };
    const onRequest = (record: RequestRecord) => void log.push(record);
    const rpc = createRpc({
      endpoints: defaultEndpoints.slice(0, 2),
      fetch,
      clock,
      passes: 1,
      maxReplyBytes: 100,
      onRequest,
    });
    for (const at of ['latest', 5n] as const) {
      const error = await readObservation(rpc, reads.gridReads.slice(0, 1), at).catch(reason => reason);
      expect(error).toBeInstanceOf(RpcError);
      problems.push({ code: at === 'latest' ? 'no-endpoint' : 'no-history', words: (error as RpcError).words });
    }
    reports.push(await testEndpoint('https://node.example/', { fetch, clock }));
  }
  problems.push({ code: 'clock', words: '-24' }, { code: 'permission', words: 'eth.drpc.org' });
  reports.push(await testEndpoint('nonsense'));
  return { log, problems, reports };
}

function rowsOf(snapshot: ReturnType<typeof computeSnapshot>) {
  return Object.entries(snapshot.protocols).map(([id, record]) => ({ id, record }));
}

function cardOf(view: CardView) {
  const rest = { back: null, pinned: false, more: true, nowMs: Date.now(), actions: quietActions, ReceiptBody };
  return <Card view={view} {...rest} />;
}

/** Everything that can be drawn of what the background tells, in the language that is chosen. */
async function everything(inputs: Readonly<Record<string, SnapshotInput>>): Promise<[what: string, root: Element][]> {
  const drawn: [string, Element][] = [];
  const add = (what: string, piece: Parameters<typeof drawAsChosen>[0]) => drawn.push([what, drawAsChosen(piece).root]);
  const { log, problems, reports } = await troubles();
  const status = dataStatus(
    { ...nothingPublished, problems, fetchedAt: 0, endpoint: 'eth.drpc.org' },
    { demo: false, refreshing: false, online: true, storageProblem: 'QuotaExceededError', now: Date.now() },
  );
  for (const problem of status.problems) {
    add(problem.code, <DataState status={{ ...status, problems: [problem] }} onAction={nothing} />);
    add(problem.code, <DataFoot status={{ ...status, problems: [problem] }} failure={null} onAction={nothing} />);
  }
  add('log', <RequestLog entries={log} />);
  for (const report of reports) add('report', <EndpointReportView report={report} />);
  const defaults = defaultEndpoints.map(({ url, note, history }) => ({ url, note, archive: history }));
  const kept = async () => null;
  const reply = { ...settingsReply, defaultEndpoints: defaults };
  add('endpoints', <EndpointList reply={reply} onChange={kept} onAdd={kept} onTest={async () => reports[0]!} />);
  add('privacy', <PrivacyNotes endpoints={['eth.drpc.org']} otherSources />);
  for (const [name, input] of Object.entries(inputs)) {
    const snapshot = computeSnapshot({ ...input, quotes });
    const rows = rowsOf(snapshot);
    const entities = glossaryEntries.map(({ id }) => id);
    // What a term's card says does not hang on the figures.
    const drawnHere = glossaryEntries.filter(({ records }) => name === 'holed' || (records ?? []).length > 0);
    for (const { id: entity } of drawnHere) {
      const content = {
        ...cardContent({ glossary, registry }, entity, snapshot, quotes),
        status,
        display,
        catalogue: null,
      };
      for (const record of content.records.length > 0 ? content.records : [null]) {
        const view = { kind: 'entity', content, record: record?.id ?? null } as const;
        add(`${name}: card of ${entity}`, cardOf(view));
      }
    }
    for (const { id, record } of rows) {
      for (const key of ['tvl.usd', 'peg']) {
        const receipt = {
          record: id,
          key,
          figure: record.figures[key]!,
          demo: false,
          reads: receiptOf(input, id, key),
        };
        const view = { kind: 'receipt', name: record.name, receipt } as const;
        add(`${name}: receipt of ${id} ${key}`, cardOf(view));
      }
    }
    const mentions = { state: 'marking', entities: entities.map(entity => ({ entity, count: 2 })) } as const;
    const list = entities.map(entity => pageRow(glossary, entity, snapshot)!);
    const pageRows = { rows: list, status, display, catalogue: null };
    add(`${name}: page list`, <PageList mentions={mentions} rows={pageRows} onRetry={nothing} onReveal={nothing} />);
    add(`${name}: sector glance`, <SectorGlance snapshot={snapshot} display={display} />);
    add(`${name}: totals`, <Totals figures={snapshot.sector.figures} onReceipt={nothing} />);
    add(`${name}: protocols`, <ProtocolTable rows={rows} onReceipt={nothing} />);
    add(`${name}: pegs`, <PegTable rows={rows} onReceipt={nothing} />);
    add(`${name}: yields`, <YieldLayers rows={rows} onReceipt={nothing} />);
    add(`${name}: compare`, <Compare rows={rows} onReceipt={nothing} />);
    add(`${name}: rotation`, <RotationBars rows={snapshot.sector.rotation} />);
  }
  add('glossary', <Glossary query="" onQuery={nothing} items={glossary.search('')} onOpen={nothing} />);
  await allDrawn();
  return drawn;
}

async function leftIn(language: Language, inputs: Readonly<Record<string, SnapshotInput>>): Promise<string[]> {
  const drawn = await everything(inputs);
  const left = englishOn(
    language,
    glossaryEntries.map(({ name }) => name),
  );
  return drawn.flatMap(([what, root]) => left(root).map(text => `${what}: ${text}`));
}

beforeAll(withFrames);

/** Hundreds of cards are drawn; slow machines take their time. */
const patienceMs = 240_000;

describe('an interface in another language', () => {
  it.each(Object.entries({ whole, holed, young }))(
    'says nothing in English, whatever the background tells: %s',
    async (name, input) => {
      useLanguage('de');
      expect([...new Set(await leftIn('de', { [name]: input }))].slice(0, 40)).toEqual([]);
    },
    patienceMs,
  );

  it.each(languages.filter(language => language !== 'en' && language !== 'de'))(
    'says nothing in English in %s either, where many reads have failed',
    async language => {
      useLanguage(language);
      expect([...new Set(await leftIn(language, { holed }))].slice(0, 40)).toEqual([]);
    },
    patienceMs,
  );

  it(
    'would be found out: in English, nearly everything is',
    async () => {
      useLanguage('en');
      const left = await leftIn('de', { young });
      expect(left.length).toBeGreaterThan(500);
      for (const what of ['log: ', 'report: ', 'no-endpoint: ', 'endpoints: ', 'young: card of lido', 'young: totals'])
        expect(
          left.some(line => line.startsWith(what)),
          what,
        ).toBe(true);
    },
    patienceMs,
  );
});
