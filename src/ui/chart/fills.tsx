import { tokens } from "@fluentui/react-components";

/** Each apart from the page by three to one in every theme; apart from each other by what is drawn, not by colour alone. [CH1] */
export const chartColors = {
  solid: tokens.colorCompoundBrandStroke,
  stripes: tokens.colorNeutralForeground2,
  dots: tokens.colorNeutralForeground3,
} as const;
export type ChartFill = keyof typeof chartColors;

const [STEP, LINE, DOT] = [6, 3, 1.6];

/** The fill as a chart takes it, once `FillPatterns` of this id stands in the page. */
export const fillOf = (id: string, fill: ChartFill): string =>
  fill === "solid" ? chartColors.solid : `url(#${id}-${fill})`;

/** What `fillOf` names. */
export const FillPatterns = ({ id }: { readonly id: string }) => (
  <svg width={0} height={0} style={{ position: "absolute" }} aria-hidden="true" focusable="false">
    <defs>
      <pattern id={`${id}-stripes`} patternUnits="userSpaceOnUse" width={STEP} height={STEP}>
        <rect width={STEP} height={LINE} fill={chartColors.stripes} />
      </pattern>
      <pattern id={`${id}-dots`} patternUnits="userSpaceOnUse" width={STEP} height={STEP}>
        <circle cx={STEP / 2} cy={STEP / 2} r={DOT} fill={chartColors.dots} />
        <rect width={STEP} height={STEP} fill="none" stroke={chartColors.dots} strokeWidth={1} />
      </pattern>
    </defs>
  </svg>
);

export const Swatch = ({ id, fill }: { readonly id: string; readonly fill: ChartFill }) => (
  <svg width={18} height={12} aria-hidden="true" focusable="false">
    <rect width={18} height={12} fill={fillOf(id, fill)} />
  </svg>
);
