import { describe, expect, it } from 'vitest';
import { receiptText } from '../../../components/figures/receipt-text.ts';

const read = {
  contract: '0xCd5fE23C85820F7B72D0926FC9b05b43E359b7ee',
  block: '21000000',
  time: '2026-10-01T12:00:11Z',
  result: ['916391654123456789'],
};

describe('receiptText', () => {
  it.each([
    ['function getRate() view returns (uint256)', [], "'getRate()(uint256)'"],
    [
      'function convert(uint256 amount, address to) view returns (uint256 shares, bool)',
      ['1', '0x35fA164735182de50811E8e2E824cFb9B6118ac2'],
      "'convert(uint256,address)(uint256,bool)' '1' '0x35fA164735182de50811E8e2E824cFb9B6118ac2'",
    ],
  ])('writes %s as a call to paste', (abi, args, call) => {
    const [title, line] = receiptText('ether.fi: Rate', [{ ...read, function: abi, args }]).split('\n');
    expect(title).toBe('# ether.fi: Rate');
    expect(line).toBe(`cast call ${read.contract} ${call} --block 21000000 # 916391654123456789`);
  });
});
