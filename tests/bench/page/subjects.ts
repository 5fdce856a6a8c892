import { dictionary } from 'virtual:tidemark-dictionary';
import { createFindings } from '../../../entrypoints/scan.content/findings.ts';
import { createReader } from '../../../entrypoints/scan.content/read-page.ts';
import type { Work } from '../../../entrypoints/scan.content/slices.ts';
import { survey } from '../../../entrypoints/scan.content/survey.ts';
import { createMatcher } from '../../../utils/mentions/matcher.ts';

/** What the benchmarks call in the isolated world. */
const subjects = {
  /** The floor: walking all text nodes and reading them. */
  walk() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let characters = 0;
    let nodes = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      characters += node.nodeValue!.length;
      nodes++;
    }
    return { nodes, characters };
  },
  /** The survey alone. */
  survey() {
    let blocks = 0;
    for (const block of survey(document.body, [dictionary.expression])) if (block) blocks++;
    return { blocks };
  },
  /** Walk, read, match and judge, as the scanner does it. */
  read() {
    const findings = createFindings(createMatcher(dictionary), { address: 'example.org/', title: document.title });
    const reader = createReader(
      findings,
      () => [dictionary.expression],
      () => true,
    );
    drive(reader.readBelow(document.body));
    drive(findings.rejudge());
    return { mentions: findings.blocks.reduce((sum, block) => sum + block.places.length, 0) };
  },
};

function drive(work: Work): void {
  while (!work.next().done);
}

export type SubjectName = keyof typeof subjects;

Object.assign(globalThis, {
  timed(name: SubjectName) {
    const start = performance.now();
    const result = subjects[name]();
    return { ms: performance.now() - start, ...result };
  },
});
