import { afterEach, describe, expect, it, vi } from 'vitest';
import { send } from '../../../utils/messaging/send.ts';
import { sendNative } from '../../../utils/messaging/send-native.ts';
import { useEnglish } from '../language/english.ts';

const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();
vi.mock('webextension-polyfill', () => ({ default: { runtime: { sendMessage: (it: unknown) => sendMessage(it) } } }));

const answer = { ok: true, value: null };
const nobody = 'Could not establish connection. Receiving end does not exist.';

afterEach(() => {
  sendMessage.mockReset();
  vi.unstubAllGlobals();
});

describe.each([
  ['a surface', send],
  ['the scanner and the lens', sendNative],
] as const)('a question of %s', (_, ask) => {
  const asked = () => {
    vi.stubGlobal('chrome', { runtime: { id: 'tidemark', sendMessage } });
    return ask('here.off', {});
  };

  it('is asked once where it is answered', async () => {
    sendMessage.mockResolvedValue(answer);
    expect(await asked()).toEqual(answer);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ type: 'here.off', params: {} });
  });

  it('is asked again where it met a background that was just ending', async () => {
    sendMessage.mockResolvedValueOnce(undefined).mockResolvedValueOnce(answer);
    expect(await asked()).toEqual(answer);
    sendMessage.mockRejectedValueOnce(new Error(nobody)).mockResolvedValueOnce(answer);
    expect(await asked()).toEqual(answer);
  });

  it('fails where nobody answers the second time either', async () => {
    sendMessage.mockResolvedValue(undefined);
    expect(await asked()).toMatchObject({ ok: false, error: { code: 'no-background' } });
    sendMessage.mockRejectedValue(new Error(nobody));
    expect(await asked()).toMatchObject({ ok: false, error: { code: 'no-background' } });
    expect(sendMessage).toHaveBeenCalledTimes(4);
  });

  it('leaves a failure that the background answered as it is', async () => {
    const refused = { ok: false, error: { code: 'storage', message: 'The disk is full.' } };
    sendMessage.mockResolvedValue(refused);
    expect(await asked()).toEqual(refused);
    expect(sendMessage).toHaveBeenCalledOnce();
  });
});

it('a script that outlived the extension asks nobody', async () => {
  vi.stubGlobal('chrome', { runtime: {} });
  expect(await sendNative('here.off', {})).toMatchObject({ ok: false, error: { code: 'gone' } });
});

it('a surface says in its own language that nobody answers', async () => {
  useEnglish();
  sendMessage.mockRejectedValue(new Error(nobody));
  const { error } = (await send('here.off', {})) as { error: { message: string } };
  expect(error.message).toBe('Tidemark’s background did not answer. Try again in a moment.');
});
