import { parseArgs } from 'node:util';
import type { Verdict } from '../mentions/judge.ts';
import { readCorpus } from './corpus.ts';
import { htmlProse } from './html-prose.ts';
import { markdownProse } from './markdown-prose.ts';
import { readText } from './read-text.ts';
import { sayFailure } from './say-failure.ts';
import { scanBlocks } from './scan-blocks.ts';
import { type CorpusReport, type Score, scoreCorpus } from './score-corpus.ts';

const usage = `npm run -s scan -- FILE…                          mentions of text, Markdown or HTML files, a JSON object a line
npm run -s scan -- --explain FILE…                every form found, and why it was kept or dropped
npm run -s scan -- --corpus FILE.jsonl [--json]   precision, recall and F1 against labelled passages`;

try {
  scan();
} catch (error) {
  sayFailure(error);
}

function scan(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      corpus: { type: 'string' },
      json: { type: 'boolean' },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.corpus !== undefined) {
    const report = scoreCorpus(readCorpus(values.corpus));
    console.log(values.json ? JSON.stringify(report, null, 2) : inWords(report));
  } else if (positionals.length === 0 || values.help) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 2;
  } else {
    for (const file of positionals) scanFile(file, values.explain);
  }
}

function scanFile(file: string, explain: boolean): void {
  const source = readText(file);
  const isHtml = /\.x?html?$/i.test(file) || /^\s*<(?:!doctype|html)\b/i.test(source);
  for (const verdict of scanBlocks(source, isHtml ? htmlProse(source) : markdownProse(source))) {
    if (explain) console.log(JSON.stringify({ file, ...verdict.mention, ...explanation(verdict) }));
    else if (verdict.kept) {
      const { start, end, surface, entity } = verdict.mention;
      console.log(JSON.stringify({ file, start, end, surface, entity }));
    }
  }
}

function explanation({ kept, by, score, reasons }: Verdict) {
  return by === 'evidence' ? { kept, by, score, reasons } : { kept, by };
}

function inWords(report: CorpusReport): string {
  const rows: [string, Score][] = [
    ['all', report],
    ...Object.entries(report.byKind),
    ...Object.entries(report.byPage),
    ...Object.entries(report.byLanguage),
  ];
  const lines = rows.map(
    ([name, score]) =>
      `${name.padEnd(10)} precision ${score.precision.toFixed(4)}  recall ${score.recall.toFixed(4)}  F1 ${score.f1.toFixed(4)}  false positives ${score.falsePositives}  false negatives ${score.falseNegatives}`,
  );
  const errors = report.errors.map(
    ({ id, error, surface, entity, around }) => `${id} ${error} ${entity} "${surface}": ${around}`,
  );
  return [...lines, ...errors].join('\n');
}
