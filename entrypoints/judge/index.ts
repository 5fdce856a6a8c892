import { rareForms } from 'virtual:tidemark-rare-forms';
import { vocabulary } from 'virtual:tidemark-vocabulary';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageJudge } from '../../utils/mentions/page-judge.ts';

/** Injected into a frame in which a form was found: pages of other fields never pay for it. */
export default defineUnlistedScript(() => {
  globalThis.tidemarkJudge = {
    rareForms,
    openPage: (options, survey) => createPageJudge(options, survey, vocabulary),
  };
});
