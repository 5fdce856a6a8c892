import * as v from 'valibot';
import { backgroundParams } from './background-params.ts';
import { backgroundSenders } from './background-senders.ts';
import { failed, outcomeOf } from './failure.ts';
import type { Outcome } from './outcome.ts';
import type { BackgroundMessages } from './protocol.ts';
import type { Sender } from './sender.ts';

/** One function a message of the table; each throws a MessageFailure for what is expected to go wrong. */
export type BackgroundHandlers = {
  readonly [K in keyof BackgroundMessages]: (
    params: BackgroundMessages[K]['params'],
    sender: Sender,
  ) => BackgroundMessages[K]['result'] | Promise<BackgroundMessages[K]['result']>;
};

type AnyHandler = (params: unknown, sender: Sender) => unknown;

const envelope = v.strictObject({ type: v.string(), params: v.unknown() });

/** Checks message and sender against the tables, then answers with the handler's outcome. Never rejects. */
export async function answer(
  handlers: BackgroundHandlers,
  message: unknown,
  sender: Sender,
): Promise<Outcome<unknown>> {
  const parsed = v.safeParse(envelope, message);
  if (!parsed.success || !Object.hasOwn(backgroundParams, parsed.output.type)) {
    return failed('invalid-message', 'This message is not known here.');
  }
  const type = parsed.output.type as keyof BackgroundMessages;
  if (!backgroundSenders[type].includes(sender.part)) {
    return failed('not-permitted', `${type} may not be sent from here.`);
  }
  const params = v.safeParse(backgroundParams[type], parsed.output.params);
  if (!params.success) {
    const [issue] = params.issues;
    return failed('invalid-message', `${type}: ${v.getDotPath(issue) ?? 'params'}: ${issue.message}`);
  }
  return outcomeOf(() => (handlers[type] as AnyHandler)(params.output, sender));
}
