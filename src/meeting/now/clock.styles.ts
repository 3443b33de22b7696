import { makeStyles, tokens } from "@fluentui/react-components";
import { onlyHeard } from "../parts/only-heard.styles.ts";

export const useClockStyles = makeStyles({
  clock: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    flexShrink: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  large: { fontSize: tokens.fontSizeHero900, lineHeight: tokens.lineHeightHero900, gap: tokens.spacingHorizontalM },
  turnLarge: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800 },
  words: { display: "flex", flexDirection: "column" },
  digits: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  over: { color: tokens.colorNeutralForeground2 },
  warning: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  ring: { flexShrink: 0, overflow: "visible" },
  track: { fill: "none", stroke: tokens.colorNeutralStroke1, strokeWidth: "3px" },
  left: {
    fill: "none",
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: "3px",
    transition: "stroke-dasharray 200ms linear",
    "@media (prefers-reduced-motion: reduce)": { transition: "none" },
  },
  last: { strokeWidth: "5px", stroke: tokens.colorNeutralForeground1 },
  sign: { stroke: tokens.colorNeutralForeground1, strokeWidth: "2px", strokeLinecap: "round" },
  onlyHeard,
});
