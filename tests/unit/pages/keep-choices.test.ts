import { describe, expect, it } from 'vitest';
import { failed } from '../../../utils/messaging/failure.ts';
import type { Outcome } from '../../../utils/messaging/outcome.ts';
import type { SettingsReply } from '../../../utils/messaging/protocol.ts';
import { keepChoices } from '../../../utils/pages/keep-choices.ts';
import { type Choice, withChoice } from '../../../utils/pages/with-choice.ts';
import { defaultSettings } from '../../../utils/settings/defaults.ts';

const start: SettingsReply = {
  settings: defaultSettings,
  sites: [],
  installedHosts: [],
  grantedHosts: [],
  defaultEndpoints: [],
};

const quiet = (markQuietTerms: boolean): Choice => ({
  type: 'settings.change',
  change: { reading: { markQuietTerms } },
});

/** A page and a background whose answers wait until they are let go, in the order they were asked for. */
function pageAndBackground() {
  let kept = start;
  let onPage: SettingsReply | null = start;
  const waiting: (() => void)[] = [];
  const later = <T>(answer: () => T) =>
    new Promise<T>(resolve => {
      waiting.push(() => resolve(answer()));
    });
  let refuses = false;
  const choices = keepChoices({
    shown: () => onPage,
    show: reply => {
      onPage = reply;
    },
    read: () => {
      const now: Outcome<SettingsReply> = { ok: true, value: kept };
      return later(() => now);
    },
    keep: choice => {
      if (refuses) return later(() => failed('full', 'The store is full.'));
      kept = withChoice(kept, choice);
      const now: Outcome<SettingsReply> = { ok: true, value: kept };
      return later(() => now);
    },
  });
  return {
    ...choices,
    shown: () => onPage!.settings.reading.markQuietTerms,
    refuse: () => {
      refuses = true;
    },
    /** Lets the answer that has waited longest go, and what follows from it happen. */
    answer: async () => {
      waiting.shift()?.();
      await new Promise(resolve => setImmediate(resolve));
    },
  };
}

describe('a choice on an extension page', () => {
  it('is shown before the background has kept it', () => {
    const page = pageAndBackground();
    void page.choose(quiet(true));
    expect(page.shown()).toBe(true);
  });

  it('made twice at once ends as it began, whatever is heard in between', async () => {
    const page = pageAndBackground();
    void page.choose(quiet(true));
    void page.follow();
    void page.choose(quiet(false));
    for (let answers = 0; answers < 3; answers++) {
      expect(page.shown()).toBe(false);
      await page.answer();
    }
    expect(page.shown()).toBe(false);
  });

  it('that was read past before it was made does not come back', async () => {
    const page = pageAndBackground();
    void page.follow();
    void page.choose(quiet(true));
    await page.answer();
    await page.answer();
    expect(page.shown()).toBe(true);
  });

  it('that cannot be kept is taken back, and the reason answered', async () => {
    const page = pageAndBackground();
    page.refuse();
    const outcome = page.choose(quiet(true));
    await page.answer();
    await page.answer();
    expect(await outcome).toEqual({ code: 'full', message: 'The store is full.' });
    expect(page.shown()).toBe(false);
  });

  it('replaces the rules of sites, in the order of the hosts, and drops one that says nothing', () => {
    const rule = (host: string) => ({ host, reading: { enabled: false }, never: [], always: [] });
    const two = withChoice(start, { type: 'sites.set', rules: [rule('lido.fi'), rule('aave.com')] });
    expect(two.sites.map(site => site.host)).toEqual(['aave.com', 'lido.fi']);
    const one = withChoice(two, { type: 'sites.set', rules: [{ ...rule('aave.com'), reading: {} }] });
    expect(one.sites.map(site => site.host)).toEqual(['lido.fi']);
  });
});
