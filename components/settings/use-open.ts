import { useState } from 'preact/hooks';

/** Whether a `<details>` was ever opened, so that its content is made only when it is wanted. */
export function useOpen(): [boolean, (event: { currentTarget: HTMLDetailsElement }) => void] {
  const [opened, setOpened] = useState(false);
  return [opened, event => setOpened(before => before || event.currentTarget.open)];
}
