/** As much of Preact's hook of that name as the lens's components use. */
type UseState = <T>(initial: T) => [value: T, set: (value: T) => void];

/** Before Preact is there nothing is drawn twice, so no state changes. */
export const earlyState: UseState = initial => [initial, () => {}];

let real = earlyState;

/** Stands for `preact/hooks` in the first script. */
export const useState: UseState = initial => real(initial);

export function takeHook(useState: UseState): void {
  real = useState;
}
