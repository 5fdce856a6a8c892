import * as v from 'valibot';

/** A JSON-RPC quantity, https://ethereum.org/en/developers/docs/apis/json-rpc/#quantities-encoding */
export const quantitySchema = v.pipe(
  v.string(),
  v.regex(/^0x[0-9a-fA-F]{1,64}$/),
  v.transform(text => BigInt(text)),
);

/** JSON-RPC data: whole bytes in hex. */
export const dataSchema = v.pipe(v.string(), v.regex(/^0x([0-9a-fA-F]{2})*$/));

export function toQuantity(value: bigint): string {
  return `0x${value.toString(16)}`;
}
