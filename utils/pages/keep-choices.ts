import type { Failure, Outcome } from '../messaging/outcome.ts';
import type { SettingsReply } from '../messaging/protocol.ts';
import { type Choice, withChoice } from './with-choice.ts';

type Parts = {
  /** What the page shows now; null before the first reply. */
  readonly shown: () => SettingsReply | null;
  readonly show: (reply: SettingsReply) => void;
  readonly read: () => Promise<Outcome<SettingsReply>>;
  readonly keep: (choice: Choice) => Promise<Outcome<SettingsReply>>;
};

export type KeptChoices = {
  /** Shows a choice at once and has it kept. Where that fails, what is kept is shown again and the failure answered. */
  readonly choose: (choice: Choice) => Promise<Failure | null>;
  /** Shows what is kept; answers why that cannot be known. */
  readonly follow: () => Promise<Failure | null>;
};

/**
 * Settings as a page shows them. A control that fell back until its choice is kept would turn a second press into a
 * repeat of the first; so what the background says while a choice is on its way to it is passed over as outdated.
 */
export function keepChoices({ shown, show, read, keep }: Parts): KeptChoices {
  let made = 0;
  let underWay = 0;

  const follow = async (): Promise<Failure | null> => {
    const madeBefore = made;
    const reply = await read();
    if (!reply.ok) return reply.error;
    if (made === madeBefore && underWay === 0) show(reply.value);
    return null;
  };

  const choose = async (choice: Choice): Promise<Failure | null> => {
    const before = shown();
    if (before) show(withChoice(before, choice));
    made += 1;
    underWay += 1;
    const reply = await keep(choice);
    underWay -= 1;
    if (!reply.ok) await follow();
    else if (underWay === 0) show(reply.value);
    return reply.ok ? null : reply.error;
  };

  return { choose, follow };
}
