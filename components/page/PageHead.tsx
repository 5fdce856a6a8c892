import type { ComponentChildren } from 'preact';

type Props = {
  readonly title: string;
  readonly children?: ComponentChildren;
};

/** The product's mark with a surface's title, and what belongs beside it. */
export function PageHead({ title, children }: Props) {
  return (
    <div class="page-head">
      <Mark />
      <h1>{title}</h1>
      <div class="page-head-aside">{children}</div>
    </div>
  );
}

/** The icon of the toolbar, small: a high-water line above a tide. */
function Mark() {
  return (
    <svg class="mark" width="22" height="22" viewBox="0 0 128 128" aria-hidden="true">
      <rect x="4" y="4" width="120" height="120" rx="28" fill="#0d2b3e" />
      <path d="M24 36h80" stroke="#f2c14e" stroke-width="12" stroke-linecap="round" />
      <path
        d="M4 76c15-17 29-17 44-4s30 14 44 2 22-12 32-7v31a26 26 0 0 1-26 26H30a26 26 0 0 1-26-26z"
        fill="#2fb5a5"
      />
    </svg>
  );
}
