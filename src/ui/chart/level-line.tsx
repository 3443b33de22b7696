import { makeStyles, tokens } from "@fluentui/react-components";

interface Props {
  /** In the order of time, each from 1 to `levels`; null where nothing was told. */
  readonly values: readonly (number | null)[];
  readonly levels: number;
}

const [STEP, ROW, EDGE] = [40, 16, 8];

const useStyles = makeStyles({
  line: {
    display: "block",
    width: "100%",
    height: "auto",
    // Words stand in the table beside it alone: turned over, time goes as the page is read.
    ":dir(rtl)": { transform: "scaleX(-1)" },
  },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: "1px" },
  path: { stroke: tokens.colorBrandForeground1, strokeWidth: "2px", fill: "none" },
  dot: { fill: tokens.colorBrandForeground1 },
});

/** A line over a few levels, for eyes alone: a table beside it says the same. */
export function LevelLine({ values, levels }: Props) {
  const styles = useStyles();
  const [width, height] = [STEP * Math.max(values.length, 6), ROW * (levels - 1) + 2 * EDGE];
  const yOf = (value: number) => EDGE + ROW * (levels - value);
  const dots = values.flatMap((value, at) => (value === null ? [] : [{ x: STEP * at + STEP / 2, y: yOf(value) }]));
  return (
    <svg className={styles.line} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      {Array.from({ length: levels }, (_, at) => yOf(at + 1)).map((y) => (
        <line key={y} className={styles.grid} x1={0} x2={width} y1={y} y2={y} />
      ))}
      <polyline className={styles.path} points={dots.map(({ x, y }) => `${x},${y}`).join(" ")} />
      {dots.map(({ x, y }) => (
        <circle key={x} className={styles.dot} cx={x} cy={y} r={4} />
      ))}
    </svg>
  );
}
