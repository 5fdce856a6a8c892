import type { Migration } from '../migrate.ts';

/** In order, one file each. The first release writes version 1, so the first step leads to version 2. */
export const migrations: readonly Migration[] = [];
