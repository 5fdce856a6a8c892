import type { CompiledForms } from '../mentions/compiled-dictionary.ts';
import type { FormSetName, WireForms } from '../messaging/protocol.ts';
import { compileQuietGlossary, compileRareGlossary } from './compile-dictionary.ts';

/** The forms that few pages need, `forms.json`: kept out of the scanner's bytes and handed to it when a page asks. */
export function formsAsset(): string {
  const sets: Record<FormSetName, WireForms> = {
    rare: toWire(compileRareGlossary()),
    quiet: toWire(compileQuietGlossary()),
  };
  return JSON.stringify(sets);
}

const toWire = (forms: CompiledForms): WireForms => ({ ...forms, expression: forms.expression.source });
