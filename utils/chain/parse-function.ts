import type { AbiFunction, AbiParameter } from 'viem';

/**
 * A registry read's signature as ABI: `function name(type name, (type name, …) name) view returns (type)`. The registry's checks read it with viem's
 * parser when the product is built; that one weighs 3 kB in the background, which needs to know no more than this.
 * @throws Error where the signature is of another shape.
 */
export function parseFunction(signature: string): AbiFunction {
  const match = /^function (\w+)\((.*)\)(?: (view|pure))? returns \((.*)\)$/.exec(signature);
  if (!match) throw new Error(`not a function of the registry's shape: ${signature}`);
  const [, name, inputs, mutability, outputs] = match as unknown as [string, string, string, string?, string?];
  return {
    type: 'function',
    name,
    stateMutability: (mutability ?? 'nonpayable') as AbiFunction['stateMutability'],
    inputs: parametersOf(inputs),
    outputs: parametersOf(outputs!),
  };
}

function parametersOf(list: string): AbiParameter[] {
  return split(list).map(parameter => {
    const tuple = /^\((.*)\)((?:\[\d*\])*)(?: (\w+))?$/.exec(parameter);
    if (tuple) return { ...named(tuple[3]), type: `tuple${tuple[2]}`, components: parametersOf(tuple[1]!) };
    const plain = /^([a-z]+\d*(?:\[\d*\])*)(?: (\w+))?$/.exec(parameter);
    if (!plain) throw new Error(`not a parameter: ${parameter}`);
    return { ...named(plain[2]), type: plain[1]! };
  });
}

const named = (name: string | undefined) => (name ? { name } : {});

/** At the commas that no parenthesis encloses. */
function split(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= list.length; at++) {
    if (list[at] === '(') depth++;
    else if (list[at] === ')') depth--;
    else if ((list[at] === ',' && depth === 0) || at === list.length) {
      const part = list.slice(start, at).trim();
      if (part) parts.push(part);
      start = at + 1;
    }
  }
  return parts;
}
