import type { CompiledForms } from '../../utils/mentions/compiled-dictionary.ts';
import type { PageOptions } from '../../utils/mentions/page.ts';
import type { PageJudge } from '../../utils/mentions/page-judge.ts';
import type { Reading } from '../../utils/mentions/reading.ts';

/** What the scanner has injected when it is needed. All of it runs in the same isolated world of one frame. */
export type JudgePort = {
  /** Forms that are looked for once the page proves to be about the field. */
  readonly rareForms: CompiledForms;
  /** `survey` reads a text as evidence, whether a form stands in it or not. */
  openPage(options: PageOptions, survey: (text: string) => Reading | undefined): PageJudge;
};

declare global {
  var tidemarkJudge: JudgePort | undefined;
  var tidemarkQuietWords: CompiledForms | undefined;
}
