/** Outlines on a 16 × 16 grid, drawn with a 1.4 px stroke. */
const outlines = {
  back: 'M10 3 5 8l5 5',
  close: 'm4 4 8 8m0-8-8 8',
  pin: 'M6 2h4l-.5 4.5L12 9v1H4V9l2.5-2.5zM8 10v4.5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  copy: 'M6 5.5h7.5V14H6zM10 5.5V2H2.5v8.5H6',
  move: 'M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2M12 6l2 2-2 2',
  dock: 'M2 3h12v10H2zM10 3v10',
  list: 'M2.5 4h.01M2.5 8h.01M2.5 12h.01M6 4h8M6 8h8M6 12h8',
} as const;

export type IconName = keyof typeof outlines;

/** Decoration only: the button around it carries the name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="td-icon" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d={outlines[name]}
        fill="none"
        stroke="currentColor"
        stroke-width={name === 'more' ? 2 : 1.4}
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
