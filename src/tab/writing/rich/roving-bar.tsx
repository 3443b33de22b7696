import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

interface Props {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

const buttonsIn = (bar: Element | null): readonly HTMLButtonElement[] => [...(bar?.querySelectorAll("button") ?? [])];

/** One tab stop for all of them. */
function stopAt(buttons: readonly HTMLButtonElement[], at: number): void {
  for (const [index, button] of buttons.entries()) button.tabIndex = index === at ? 0 : -1;
}

/** A bar of buttons with one tab stop: arrows, Home and End lead from one to the next, and it remembers where one was. */
export function RovingBar({ label, className, children }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const at = useRef(0);
  useEffect(() => stopAt(buttonsIn(bar.current), at.current));

  const arrive = (event: FocusEvent) => {
    const buttons = buttonsIn(bar.current);
    const index = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1;
    if (index < 0) return;
    at.current = index;
    stopAt(buttons, index);
  };
  const move = (event: KeyboardEvent) => {
    const buttons = buttonsIn(bar.current);
    const forward = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at.current + forward,
      ArrowLeft: at.current - forward,
      Home: 0,
      End: buttons.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[(to + buttons.length) % buttons.length]?.focus();
  };
  return (
    <div ref={bar} role="toolbar" aria-label={label} className={className} onFocus={arrive} onKeyDown={move}>
      {children}
    </div>
  );
}
