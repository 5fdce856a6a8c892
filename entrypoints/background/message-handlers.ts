import browser from 'webextension-polyfill';
import { testEndpoint } from '../../utils/chain/test-endpoint.ts';
import { budgetBytes } from '../../utils/history/thin.ts';
import { t } from '../../utils/language/translate.ts';
import type { BackgroundHandlers } from '../../utils/messaging/answer.ts';
import { MessageFailure } from '../../utils/messaging/failure.ts';
import type { Outcome } from '../../utils/messaging/outcome.ts';
import { askInnerMentions, revealMention } from '../../utils/messaging/page-mentions.ts';
import { sendToTab } from '../../utils/messaging/send-to-tab.ts';
import type { Sender } from '../../utils/messaging/sender.ts';
import { openPage } from '../../utils/pages/open-page.ts';
import { isWorthRefreshing } from '../../utils/refresh/schedule.ts';
import { settingsFrom } from '../../utils/settings/choices.ts';
import type { SiteRule } from '../../utils/settings/settings.ts';
import { cardContent, pageRow } from './card-content.ts';
import { chainId } from './chain-reads.ts';
import type { DataService } from './data-service.ts';
import { loadLanguage } from './language-pack.ts';
import { openGlossary } from './open-glossary.ts';
import { openRegistry } from './open-registry.ts';
import type { RequestLog } from './request-log.ts';
import type { SettingsService } from './settings-service.ts';
import { grantedHosts, registerScanner, startInOpenTabs } from './site-access.ts';

/** A page's card may ask for a refresh when a person presses its button; more often than this it only gets the status. */
const cardRefreshMs = 60_000;

export function messageHandlers(data: DataService, settings: SettingsService, log: RequestLog): BackgroundHandlers {
  const view = async () => {
    const { display } = settingsFrom((await settings.read()).choices);
    return { display, catalogue: await loadLanguage(display.language), status: await data.status() };
  };

  const changed = async (work: Parameters<SettingsService['edit']>[0]) => {
    await settings.edit(work);
    return settings.reply();
  };

  const editHere = async ({ host }: Sender, edit: (rule: SiteRule) => SiteRule) => {
    if (host === null) throw new MessageFailure('no-site', t('data_noSite'));
    await settings.edit(store => store.editSite(host, edit));
    return null;
  };

  return {
    'reading.rules': () => settings.rules(),
    'reading.part': async ({ part }, sender) => {
      await inject(sender, `/${part}.js`);
      return null;
    },
    'lens.load': async (_, sender) => {
      // A card is coming: what it needs is read while its code is loaded.
      void Promise.all([openGlossary(), openRegistry(), data.published()]);
      await inject(sender, '/lens.js');
      return null;
    },
    'frames.mentions': (_, sender) => askInnerMentions(tabOfPage(sender)),
    'frames.reveal': async ({ entity, occurrence }, sender) =>
      answerOf(await revealMention(tabOfPage(sender), entity, occurrence)),
    'tab.panel': async (_, { tabId }) => answerOf(await sendToTab(tabId!, 'page.panel', {})),
    'card.content': async ({ entity }) => {
      const [around, glossary, { registry }] = await Promise.all([view(), openGlossary(), openRegistry()]);
      const { snapshot } = await data.published();
      return { ...cardContent({ glossary, registry }, entity, snapshot, await data.quotes()), ...around };
    },
    'page.rows': async ({ entities }) => {
      const around = await view();
      const { snapshot } = await data.published();
      const glossary = await openGlossary();
      return { rows: entities.flatMap(entity => pageRow(glossary, entity, snapshot) ?? []), ...around };
    },
    'figure.receipt': ({ protocol, figure }) => data.receipt(protocol, figure),
    'snapshot.get': async () => ({ snapshot: (await data.published()).snapshot, status: await data.status() }),
    'history.get': () => data.series(),
    'sector.since': ({ day }) => data.since(day),
    'data.refresh': async ({ reason }, { part }) => {
      if (reason === 'person' && part === 'surface') await data.retry();
      else await refreshIfOld(data, reason, part);
      return data.status();
    },
    'data.status': () => data.status(),
    'endpoint.test': ({ url }) => testEndpoint(url, { chainId, onRequest: log.add }),
    'requests.log': () => log.entries(),
    'storage.usage': async () => {
      const { history } = data;
      const { bytes, points } = await history.usage();
      const { persistent } = history;
      return { usedBytes: bytes, budgetBytes, observations: points, persistent, problem: history.problem() };
    },
    'storage.clear': async () => {
      await data.clear();
      void data.refreshAnew();
      return null;
    },
    'settings.get': () => settings.reply(),
    'settings.change': async ({ change }) => {
      const reply = await changed(store => store.change(change));
      if (change.data) void data.follow();
      return reply;
    },
    'settings.reset': async () => {
      const reply = await changed(store => store.reset());
      void data.follow();
      return reply;
    },
    'settings.export': () => settings.edit(async store => store.export(await grantedHosts())),
    'settings.import': async ({ json }) => {
      const reply = await changed(store => store.import(json));
      void data.follow();
      return reply;
    },
    'sites.set': ({ rules }) => changed(store => store.setSites(rules)),
    'site.remove': ({ host }) => changed(store => store.removeSite(host)),
    'site.granted': async ({ host }) => {
      await registerScanner();
      await startInOpenTabs(host);
      return settings.reply();
    },
    'here.off': (_, sender) => editHere(sender, rule => ({ ...rule, reading: { ...rule.reading, enabled: false } })),
    'here.never': ({ entity }, sender) =>
      editHere(sender, rule => ({
        ...rule,
        never: including(rule.never, entity),
        always: without(rule.always, entity),
      })),
    'here.always': ({ entity }, sender) =>
      editHere(sender, rule => ({
        ...rule,
        always: including(rule.always, entity),
        never: without(rule.never, entity),
      })),
    'here.panel': ({ side, widthPx }, sender) =>
      editHere(sender, rule => ({
        ...rule,
        reading: { ...rule.reading, ...(side && { pageTab: side }), ...(widthPx && { panelWidthPx: widthPx }) },
      })),
    'page.open': async where => {
      await openPage(where);
      return null;
    },
    'glossary.search': async ({ query }) => (await openGlossary()).search(query),
  };
}

/**
 * A surface that opens gets newer figures in the background; its answer does not wait. A card on a page causes no
 * request by opening, and none within a minute of the last by its button.
 */
async function refreshIfOld(data: DataService, reason: 'person' | 'surface', part: Sender['part']): Promise<void> {
  const published = await data.published();
  if (part === 'surface' && isWorthRefreshing(published, Date.now())) void data.refresh();
  const { attemptedAt } = published;
  const isRecent = attemptedAt !== null && Date.now() - attemptedAt < cardRefreshMs;
  if (part === 'content' && reason === 'person' && !isRecent) await data.retry();
}

/** The tab of a page that asks of the frames inside it. A frame may not ask what the page around it says. */
function tabOfPage({ tabId, frameId }: Sender): number {
  if (frameId !== 0) throw new MessageFailure('not-permitted', 'Only the page itself may ask of its frames.');
  return tabId!;
}

/** Passes on what a tab's frames answered. */
function answerOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new MessageFailure(outcome.error.code, outcome.error.message);
}

async function inject({ tabId, frameId }: Sender, file: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId: tabId!, frameIds: [frameId] }, files: [file] });
  } catch (error) {
    throw new MessageFailure(
      'not-permitted',
      `${t('data_lensRefused')} ${error instanceof Error ? error.message : ''}`,
    );
  }
}

function including(list: readonly string[], entity: string): string[] {
  return [...without(list, entity), entity];
}

function without(list: readonly string[], entity: string): string[] {
  return list.filter(it => it !== entity);
}
