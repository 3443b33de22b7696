import { makeStyles, tokens } from "@fluentui/react-components";
import { onlyHeard } from "../parts/only-heard.styles.ts";

export const useSignalStyles = makeStyles({
  row: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reactions: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXXS,
  },
  shown: {
    listStyleType: "none",
    margin: 0,
    marginInlineStart: "auto",
    padding: 0,
    display: "flex",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  one: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (prefers-reduced-motion: no-preference)": {
      animationName: { from: { transform: "translateY(60%)", opacity: 0 }, to: { transform: "none", opacity: 1 } },
      animationDuration: "200ms",
      animationTimingFunction: "ease-out",
    },
  },
  onlyHeard,
});
