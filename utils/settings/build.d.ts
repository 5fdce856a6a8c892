/** True in the build for the demonstration: loopback pages, one local endpoint, figures marked as invented. */
declare const __DEMO__: boolean;
/** The local chain's endpoint in a demonstration build, else an empty string. */
declare const __DEMO_RPC__: string;
/** Days of history that the demonstration's chain has. */
declare const __DEMO_DAYS__: number;
/** WXT says for which browser it builds. */
interface ImportMeta {
  readonly env: { readonly FIREFOX: boolean };
}
