import type { ComponentChildren } from 'preact';

/** A link out of the product. Only https addresses become links; the page it leaves is not told. */
export function ExternalLink({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  if (!href.startsWith('https://')) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
