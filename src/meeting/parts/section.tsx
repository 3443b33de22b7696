import type { ReactNode } from "react";
import { useId } from "react";
import { useSectionStyles } from "./section.styles.ts";

interface Props {
  readonly title: string;
  /** Beside the heading, not part of the region's name. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A region with its heading as its name. */
export function Section({ title, aside, children }: Props) {
  const styles = useSectionStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
