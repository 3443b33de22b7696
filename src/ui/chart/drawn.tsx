import { ResponsiveContainer } from "@fluentui/react-charts";
import { makeStyles } from "@fluentui/react-components";
import type { ComponentProps, ReactNode } from "react";

interface Props {
  /** Says what is drawn and that a table has the same. */
  readonly name: string;
  /** What of the chart stands above it, such as what its fills mean. */
  readonly above?: ReactNode;
  readonly heightPx: number;
  readonly children: ComponentProps<typeof ResponsiveContainer>["children"];
}

const useStyles = makeStyles({ all: { minWidth: 0, width: "100%" }, chart: { minWidth: 0, overflow: "hidden" } });

/** A chart, as wide as there is room: to the eye what is in it, to everybody else one picture with a name, beside which the table stands. [CH1] */
export function Drawn({ name, above, heightPx, children }: Props) {
  const styles = useStyles();
  return (
    <div role="img" aria-label={name} className={styles.all}>
      <div aria-hidden="true" inert>
        {above}
        <div className={styles.chart} style={{ height: `${heightPx}px` }}>
          <ResponsiveContainer>{children}</ResponsiveContainer>
        </div>
      </div>
    </div>
  );
}
