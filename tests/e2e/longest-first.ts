import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What took over a minute in a whole run with nothing beside it, the longest first. */
const longest = [
  'gallery',
  'engagement',
  'axe',
  'scanner-living-pages',
  'options',
  'popup',
  'endpoint-trouble',
  'whole-by-keyboard',
];

/**
 * Begins with the longest files. Vitest orders a first run by the bytes of its files, and one that takes two minutes in few lines would start
 * last and be waited for by itself.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex(name => moduleId.endsWith(`/e2e/${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
