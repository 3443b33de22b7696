import type { Bar, Figure } from "./measurement.ts";
import { type Summary, summaryOf } from "./stats.ts";

interface Line {
  readonly name: string;
  readonly unit: Figure["unit"];
  readonly product: Summary;
  readonly floor?: Summary & { readonly is: string };
  /** Product by floor, at the same percentile. */
  readonly ratio?: { readonly p50: number; readonly p95: number };
  readonly bars: readonly (Bar & { readonly measured: number; readonly kept: boolean })[];
}

export interface Report {
  readonly takenAt: string;
  readonly node: string;
  readonly cpus: number;
  /** Of the last minute when the report was made: other work on the machine spoils what was measured. */
  readonly load: number;
  readonly figures: readonly Line[];
  readonly failed: readonly { readonly measurement: string; readonly why: string }[];
}

const rounded = (value: number): number => Number(value.toPrecision(value >= 100 ? 4 : 3));
const roundedSummary = ({ n, p50, p95 }: Summary): Summary => ({ n, p50: rounded(p50), p95: rounded(p95) });

export function lineOf(figure: Figure): Line {
  const product = summaryOf(figure.product);
  const floor = figure.floor && summaryOf(figure.floor.samples);
  const ratio = floor && { p50: product.p50 / floor.p50, p95: product.p95 / floor.p95 };
  const bars = figure.bars.map((bar) => {
    const measured = bar.of === "floor" ? (ratio?.[bar.at] ?? Number.NaN) : product[bar.at];
    return { ...bar, measured: rounded(measured), kept: measured <= bar.most };
  });
  return {
    name: figure.name,
    unit: figure.unit,
    product: roundedSummary(product),
    ...(floor && figure.floor ? { floor: { is: figure.floor.is, ...roundedSummary(floor) } } : {}),
    ...(ratio ? { ratio: { p50: rounded(ratio.p50), p95: rounded(ratio.p95) } } : {}),
    bars,
  };
}

const heads = ["", "n", "product p50", "p95", "floor p50", "p95", "ratio p50", "p95", "bar"] as const;

const barText = ({ at, most, of, kept }: Line["bars"][number], unit: Figure["unit"]): string =>
  `${at} ≤ ${most}${of === "floor" ? " ×" : ` ${unit}`} ${kept ? "kept" : "OVER"}`;

/** The table for the terminal. */
export function tableOf({ figures, failed }: Report): string {
  const cells = figures.map(({ name, unit, product, floor, ratio, bars }) => [
    name,
    String(product.n),
    `${product.p50} ${unit}`,
    String(product.p95),
    floor ? `${floor.p50} ${unit}` : "",
    floor ? String(floor.p95) : "",
    ratio ? `${ratio.p50} ×` : "",
    ratio ? String(ratio.p95) : "",
    bars.map((bar) => barText(bar, unit)).join(", "),
  ]);
  const rows = [[...heads], ...cells];
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const text = rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  return [...text, ...failed.map(({ measurement, why }) => `${measurement} could not be measured: ${why}`)].join("\n");
}
