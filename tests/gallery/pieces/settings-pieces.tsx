import { AddSite } from '../../../components/settings/AddSite.tsx';
import { AllowInstalled } from '../../../components/settings/AllowInstalled.tsx';
import { ConfirmButton } from '../../../components/settings/ConfirmButton.tsx';
import { EndpointList } from '../../../components/settings/EndpointList.tsx';
import { EndpointReportView } from '../../../components/settings/EndpointReportView.tsx';
import { FieldList } from '../../../components/settings/FieldList.tsx';
import { PrivacyNotes } from '../../../components/settings/PrivacyNotes.tsx';
import { RequestLog } from '../../../components/settings/RequestLog.tsx';
import { SettingsSearch } from '../../../components/settings/SettingsSearch.tsx';
import { Shortcuts } from '../../../components/settings/Shortcuts.tsx';
import { SiteList } from '../../../components/settings/SiteList.tsx';
import { SiteOverrides } from '../../../components/settings/SiteOverrides.tsx';
import { StorageMeter } from '../../../components/settings/StorageMeter.tsx';
import { figureFields, lookFields, markFields, openingFields } from '../../../components/settings/setting-field.ts';
import type { EndpointReport } from '../../../utils/chain/test-endpoint.ts';
import type { RequestLogEntry } from '../../../utils/messaging/protocol.ts';
import { installedSites, suggestedSites } from '../../../utils/settings/sites.ts';
import { settingsReply } from '../fixtures/status.ts';
import { type Piece, pieces } from '../piece.ts';

const nothing = () => {};
const kept = async () => null;
const refused = async () => ({ code: 'storage', message: 'The store is full.' });
const { settings } = settingsReply;
const options = 700;

const fields = pieces('field-list', options, {
  marks: () => <FieldList fields={markFields} values={settings.reading} onChange={kept} />,
  opening: () => <FieldList fields={openingFields} values={settings.reading} onChange={kept} />,
  figures: () => <FieldList fields={figureFields} values={settings.display} onChange={refused} />,
  look: () => <FieldList fields={lookFields} values={settings.display} onChange={kept} />,
  'right-to-left': () => (
    <div dir="rtl">
      <FieldList fields={openingFields} values={settings.reading} onChange={kept} />
    </div>
  ),
});

const longHost = 'a-subdomain-of-a-subdomain.with-an-endless-name.of-a-publication.example';
const withLongSite = {
  ...settingsReply,
  sites: [...settingsReply.sites, { host: longHost, reading: {}, never: [], always: [] }],
  grantedHosts: [longHost],
};

const sites = [
  ...pieces('allow-installed', 640, {
    ready: () => <AllowInstalled refused={false} onAllow={() => {}} />,
    refused: () => <AllowInstalled refused onAllow={() => {}} />,
  }),
  ...pieces('site-list', options, {
    ready: () => <SiteList reply={settingsReply} groups={installedSites} onRule={kept} onRemove={kept} />,
    empty: () => (
      <SiteList
        reply={{ ...settingsReply, sites: [], grantedHosts: [] }}
        groups={installedSites}
        onRule={kept}
        onRemove={kept}
      />
    ),
    failed: () => <SiteList reply={settingsReply} groups={[]} onRule={refused} onRemove={refused} />,
    long: () => <SiteList reply={withLongSite} groups={[]} onRule={kept} onRemove={kept} />,
    'right-to-left': () => (
      <div dir="rtl">
        <SiteList reply={withLongSite} groups={installedSites} onRule={kept} onRemove={kept} />
      </div>
    ),
  }),
  ...pieces('site-overrides', options, {
    ready: () => <SiteOverrides rule={settingsReply.sites[1]!} defaults={settings.reading} onRule={kept} />,
  }),
  ...pieces('add-site', options, {
    ready: () => <AddSite suggestions={suggestedSites} onAdd={kept} />,
    empty: () => <AddSite suggestions={[]} onAdd={kept} />,
  }),
];

const report: EndpointReport = {
  url: 'https://rpc-two.example/',
  reachable: true,
  chainId: 1,
  head: '21000000',
  headAgeSeconds: 14,
  multicall: true,
  archive: true,
  latencyMs: 184.2,
  problem: null,
};

const withOwn = {
  ...settingsReply,
  settings: {
    ...settings,
    data: {
      ...settings.data,
      ownEndpoints: [
        'http://127.0.0.1:8545/',
        'https://a-node-of-my-own.example/v1/a-very-long-path-that-names-a-project',
      ],
    },
  },
};

const endpoints = [
  ...pieces('endpoint-list', options, {
    ready: () => <EndpointList reply={settingsReply} onChange={kept} onAdd={kept} onTest={async () => report} />,
    unavailable: () => (
      <EndpointList
        reply={withOwn}
        onChange={kept}
        onAdd={kept}
        onTest={async () => report}
        closed={withOwn.settings.data.ownEndpoints}
        onAllow={kept}
      />
    ),
    long: () => <EndpointList reply={withOwn} onChange={refused} onAdd={refused} onTest={async () => report} />,
    'right-to-left': () => (
      <div dir="rtl">
        <EndpointList reply={withOwn} onChange={kept} onAdd={kept} onTest={async () => report} />
      </div>
    ),
  }),
  ...pieces('endpoint-report', 480, {
    ready: () => <EndpointReportView report={report} />,
    partial: () => <EndpointReportView report={{ ...report, archive: false, headAgeSeconds: 4000 }} />,
    unavailable: () => (
      <EndpointReportView
        report={{ ...report, reachable: false, problem: 'It answered with a web page instead of data.' }}
      />
    ),
    failed: () => <EndpointReportView report="The background does not answer." />,
  }),
];

const usage = { usedBytes: 3_140_000, budgetBytes: 25_000_000, observations: 412, persistent: true, problem: null };
const log: RequestLogEntry[] = [
  {
    time: '2026-10-01T13:00:02Z',
    host: 'rpc-two.example',
    what: 'contract reads at the newest block',
    bytesReceived: 8120,
    durationMs: 220,
    outcome: 'answered',
  },
  {
    time: '2026-10-01T12:00:01Z',
    host: 'rpc-one.example',
    what: 'contract reads at midnight',
    bytesReceived: 120,
    durationMs: 8000,
    outcome: 'refused: the archive needs a token',
  },
];

const others = [
  ...pieces('storage-meter', options, {
    ready: () => <StorageMeter usage={usage} onClear={nothing} />,
    loading: () => <StorageMeter usage={null} onClear={nothing} />,
    unavailable: () => <StorageMeter usage={{ ...usage, problem: 'QuotaExceededError' }} onClear={nothing} />,
    'right-to-left': () => (
      <div dir="rtl">
        <StorageMeter usage={usage} onClear={nothing} />
      </div>
    ),
  }),
  ...pieces('request-log', options, {
    ready: () => <RequestLog entries={log} />,
    loading: () => <RequestLog entries={null} />,
    empty: () => <RequestLog entries={[]} />,
    unavailable: () => <RequestLog entries="The background does not answer." />,
    'right-to-left': () => (
      <div dir="rtl">
        <RequestLog entries={log} />
      </div>
    ),
  }),
  ...pieces('privacy-notes', options, {
    ready: () => <PrivacyNotes endpoints={['rpc-one.example', 'rpc-two.example']} otherSources />,
    empty: () => <PrivacyNotes endpoints={[]} otherSources={false} />,
  }),
  ...pieces('shortcuts', options, {
    ready: () => (
      <Shortcuts
        shortcuts={[
          { name: 'Go to the next mention on the page', keys: 'Alt+Period' },
          { name: 'Open the popup', keys: '' },
        ]}
        onEdit={nothing}
      />
    ),
  }),
  ...pieces('settings-search', 240, {
    ready: () => <SettingsSearch query="" onQuery={nothing} found={12} />,
    empty: () => <SettingsSearch query="zebra" onQuery={nothing} found={0} />,
  }),
  ...pieces('confirm-button', 240, {
    ready: () => <ConfirmButton label="Reset everything" question="Sure?" onConfirm={nothing} />,
  }),
];

export const settingsPieces: readonly Piece[] = [...fields, ...sites, ...endpoints, ...others];
