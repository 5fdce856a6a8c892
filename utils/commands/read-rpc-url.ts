import { ArgumentError } from './say-failure.ts';

/** The endpoint of `--rpc`: the address of an HTTP server, with whatever key it holds. */
export function readRpcUrl(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new ArgumentError(`--rpc '${text}' is no http:// or https:// address`);
}
