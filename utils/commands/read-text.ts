import { readFileSync } from 'node:fs';
import { ArgumentError } from './say-failure.ts';

/** The text of a file that the person named. Throws an `ArgumentError` where it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ArgumentError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
