import { FirstData } from '../../../components/welcome/FirstData.tsx';
import { MarkedSentence } from '../../../components/welcome/MarkedSentence.tsx';
import { parseSentence } from '../../../components/welcome/parse-sentence.ts';
import { SiteGroups } from '../../../components/welcome/SiteGroups.tsx';
import { Step } from '../../../components/welcome/Step.tsx';
import { t } from '../../../utils/language/translate.ts';
import { defaultSettings } from '../../../utils/settings/defaults.ts';
import { installedSites } from '../../../utils/settings/sites.ts';
import { snapshot } from '../fixtures/snapshot.ts';
import { settingsReply, statuses } from '../fixtures/status.ts';
import { type Piece, pieces } from '../piece.ts';

const nothing = () => {};
const page = 700;
const first = { display: defaultSettings.display, onAction: nothing };

export const welcomePieces: readonly Piece[] = [
  ...pieces('marked-sentence', page, {
    ready: () => (
      <MarkedSentence
        runs={parseSentence(t('welcome_sentence'))}
        dwellMs={250}
        open={null}
        onIntent={nothing}
        onLeave={nothing}
      />
    ),
  }),
  ...pieces('first-data', page, {
    loading: () => <FirstData {...first} status={statuses.loading} snapshot={null} />,
    partial: () => <FirstData {...first} status={statuses.refused} snapshot={snapshot} />,
    ready: () => <FirstData {...first} status={statuses.ready} snapshot={snapshot} />,
    unavailable: () => <FirstData {...first} status={statuses.noData} snapshot={null} />,
    offline: () => <FirstData {...first} status={statuses.offline} snapshot={snapshot} />,
    stale: () => <FirstData {...first} status={statuses.stale} snapshot={snapshot} />,
    permission: () => <FirstData {...first} status={statuses.permission} snapshot={snapshot} />,
    storage: () => <FirstData {...first} status={statuses.storage} snapshot={snapshot} />,
    'right-to-left': () => (
      <div dir="rtl">
        <FirstData {...first} status={statuses.ready} snapshot={snapshot} />
      </div>
    ),
  }),
  ...pieces('step', page, {
    ready: () => (
      <Step number={2}>
        <FirstData {...first} status={statuses.loading} snapshot={null} />
      </Step>
    ),
  }),
  ...pieces('site-groups', page, {
    'right-to-left': () => (
      <div dir="rtl">
        <SiteGroups groups={installedSites} reply={settingsReply} busy={false} onSwitch={nothing} />
      </div>
    ),
    ready: () => <SiteGroups groups={installedSites} reply={settingsReply} busy={false} onSwitch={nothing} />,
  }),
];
