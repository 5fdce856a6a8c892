/** Longest wait for a frame in milliseconds: a page that is not in sight gets none. */
const frameWaitMs = 250;

/** Calls back in a task of its own once a frame has been drawn. */
export function afterFrame(callback: () => void): void {
  let called = false;
  const once = () => {
    if (!called) callback();
    called = true;
  };
  setTimeout(once, frameWaitMs);
  requestAnimationFrame(() => setTimeout(once));
}
