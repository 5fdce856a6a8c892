import { anyForm } from 'virtual:tidemark-any-form';
import { findLateRoots, findShadowRoots, shadowRootOf } from './shadow-roots.ts';
import { createSlices } from './slices.ts';
import { survey } from './survey.ts';

/** What looks for a first form, handed on to what reads and marks: no page pays for the same twice. */
export type ReadingTools = typeof readingTools;

export const readingTools = { anyForm, survey, createSlices, findShadowRoots, findLateRoots, shadowRootOf };
