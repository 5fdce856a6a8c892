import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askBackground } from '../../../utils/commands/browsers/ask-background.ts';
import type { BrowserSession, PageSession } from '../../../utils/commands/browsers/browser-session.ts';
import { launchChromium } from '../../../utils/commands/browsers/launch-chromium.ts';
import { monthOfFigures } from '../../../utils/commands/browsers/month-of-figures.ts';
import { until } from '../../../utils/commands/browsers/until.ts';
import { buildExtension } from '../../../utils/commands/build-extension.ts';
import { startTestChain } from '../../chain/test-chain.ts';
import { takeLongTasks, watchLongTasks } from './long-tasks.ts';
import { popupOpenMs, watchFigures } from './popup-open.ts';
import { sectorSteps } from './sector-steps.ts';

/**
 * The extension pages over `days` days of every protocol. Popup: click to figures painted, background awake and
 * asleep, with all of it stored (`DAYS=35` for a short history), and while the background is still reading what is older
 * than a month, which on two cores it does beside the popup; a bare page of the extension beside it. Sector page: the longest task
 * of loading it and of each thing a reader does there; 0 where none passed 50 ms.
 */
const days = Number(process.env.DAYS ?? 400);
const rounds = Number(process.env.ROUNDS ?? 3);

const chain = await startTestChain({ days });
const builds = mkdtempSync(join(tmpdir(), 'tidemark-bench-'));
let session: Awaited<ReturnType<typeof launchChromium>> | null = null;
try {
  const extensionDir = buildExtension('chrome', { mode: 'demo', rpcUrl: chain.url, days }, builds);
  session = await launchChromium({ extensionDir, headless: true });
  await session.context.addInitScript(watchFigures);
  await session.context.addInitScript(watchLongTasks);
  const surface = await session.open(`${session.extensionUrl}options.html`);
  await monthOfFigures(surface);
  const filling = { awake: await popupOpenMs(session, { asleep: false }) };
  await everyDay(surface);
  const all = {
    awake: await popupOpenMs(session, { asleep: false }),
    asleep: await popupOpenMs(session, { asleep: true }),
  };
  await surface.close();
  console.log(JSON.stringify({ days, popup: { filling, all }, sector: await sector(session) }, null, 2));
} finally {
  await session?.close();
  await chain.stop();
  rmSync(builds, { recursive: true, force: true });
}

async function everyDay(page: PageSession): Promise<void> {
  const isComplete = async () => {
    const status = await askBackground(page, 'data.status', {});
    return status.ok && !status.value.refreshing && status.value.gridDays.stored >= days;
  };
  await until(`${days} days`, isComplete, 600_000);
}

/** The longest task of each step in each round, the least of the rounds beside their median. */
async function sector(session: BrowserSession) {
  const longest = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    const page = await session.open(`${session.extensionUrl}sector.html`);
    for (const [name, step] of sectorSteps) {
      await step(page);
      longest.set(name, [...(longest.get(name) ?? []), (await takeLongTasks(page))[0] ?? 0]);
    }
    await page.close();
  }
  return Object.fromEntries(
    [...longest].map(([name, ms]) => [name, { medianMs: ms.toSorted((a, b) => a - b)[ms.length >> 1], eachMs: ms }]),
  );
}
