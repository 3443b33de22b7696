import { mergeClasses } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { useTabsStyles } from "./tabs.styles.ts";

export interface Tab {
  readonly id: string;
  readonly label: string;
  /** How much is new there, and the words for it. */
  readonly badge?: { readonly count: number; readonly said: string } | undefined;
  readonly content: ReactNode;
}

/** Tabs with the keys that people expect of them: arrows, Home and End move, and what is moved to opens. */
export function Tabs({ label, tabs }: { readonly label: string; readonly tabs: readonly Tab[] }) {
  const styles = useTabsStyles();
  const prefix = useId();
  const [chosen, setChosen] = useState(tabs[0]?.id);
  const list = useRef<HTMLDivElement>(null);
  const current = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  if (!current) return null;

  const move = (event: KeyboardEvent) => {
    const at = tabs.indexOf(current);
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + (isRtl ? -1 : 1),
      ArrowLeft: at + (isRtl ? 1 : -1),
      Home: 0,
      End: tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    setChosen(tabs[index]?.id);
    const next = list.current?.children[index];
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <div className={styles.tabs}>
      <div ref={list} role="tablist" aria-label={label} className={styles.list} onKeyDown={move}>
        {tabs.map(({ id, label: name, badge }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`${prefix}-${id}`}
            aria-selected={id === current.id}
            aria-controls={`${prefix}-panel`}
            tabIndex={id === current.id ? 0 : -1}
            className={mergeClasses(styles.tab, id === current.id && styles.chosen)}
            onClick={() => setChosen(id)}
          >
            {name}
            {badge === undefined ? null : (
              <>
                <span aria-hidden className={styles.badge}>
                  {badge.count}
                </span>
                <span className={styles.onlyHeard}> {badge.said}</span>
              </>
            )}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${prefix}-panel`} aria-labelledby={`${prefix}-${current.id}`} className={styles.panel}>
        {current.content}
      </div>
    </div>
  );
}
