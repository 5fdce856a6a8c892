import { median } from '../page/median.ts';
import { type BenchText, benchBlocks } from './bench-text.ts';
import { candidates } from './candidates.ts';

/** `node run-candidate.ts NAME TEXT WARM-UPS ROUNDS`: one candidate in a process of its own, as `{start, ms, found}`. */
const [name, text, warmUps, rounds] = process.argv.slice(2) as [string, BenchText, string, string];
const blocks = benchBlocks(text);
const begun = performance.now();
const candidate = candidates[name]!();
const startMs = performance.now() - begun;
// Warm-up on short runs: one long loop would be compiled another way than a page's many short texts.
// Less of it than this, and the figures are those of code that is still being compiled, beside it in threads of its own.
for (let round = 0; round < Number(warmUps); round++)
  for (let first = 0; first < blocks.length; first += 50) candidate(blocks.slice(first, first + 50));
let found = 0;
const times = Array.from({ length: Number(rounds) }, () => {
  // Processor time, not the clock's: other work on the machine is no part of the figure.
  const start = process.cpuUsage();
  found = candidate(blocks);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
});
console.log(
  JSON.stringify({
    startMs,
    ms: median(times),
    found,
    characters: blocks.reduce((sum, block) => sum + block.length, 0),
  }),
);
