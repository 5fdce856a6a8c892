import { migrations } from './migrations/migrations.ts';

/** Version that this product writes. */
export const settingsVersion = 1 + migrations.length;
