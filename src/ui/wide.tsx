import { type ReactNode, useCallback } from "react";

interface Props {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** What may be wider than the page: a tab stop only where there is something to scroll to. */
export function Wide({ label, className, children }: Props) {
  const measure = useCallback((box: HTMLElement | null) => {
    if (box !== null && box.scrollWidth > box.clientWidth) box.tabIndex = 0;
  }, []);
  return (
    <section ref={measure} aria-label={label} className={className}>
      {children}
    </section>
  );
}
