import type { ReceiptRead } from '../../utils/figures/snapshot.ts';

/**
 * A receipt as text: each read as a command of Foundry's `cast`, its answer behind it, so that a reader repeats it by
 * pasting a line. https://getfoundry.sh/cast/reference/call
 */
export function receiptText(label: string, reads: readonly ReceiptRead[]): string {
  return [`# ${label}`, ...reads.map(castCall)].join('\n');
}

function castCall(read: ReceiptRead): string {
  const args = read.args.map(argument => ` '${argument}'`).join('');
  return `cast call ${read.contract} '${signature(read.function)}'${args} --block ${read.block} # ${read.result.join(', ')}`;
}

/** `function balanceOf(address who) view returns (uint256 amount)` → `balanceOf(address)(uint256)`. */
function signature(abi: string): string {
  const match = /^function\s+(\w+)\s*\(([^)]*)\).*?(?:returns\s*\((.*)\))?$/.exec(abi);
  if (!match) return abi;
  const [, name, inputs = '', outputs = ''] = match;
  return `${name}(${types(inputs)})(${types(outputs)})`;
}

function types(parameters: string): string {
  return parameters
    .split(',')
    .map(parameter => parameter.trim().split(/\s+/)[0])
    .join(',');
}
