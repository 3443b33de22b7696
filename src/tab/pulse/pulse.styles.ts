import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { textInput } from "../../ui/text-input.styles.ts";

export const usePulseStyles = makeStyles({
  statement: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  taps: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  select: { ...textInput, width: "auto", minWidth: 0 },
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  fields: { display: "flex", flexWrap: "wrap", alignItems: "end", gap: tokens.spacingHorizontalL },
  figure: { margin: 0, display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXL, alignItems: "start" },
  caption: { ...typographyStyles.subtitle2, flexBasis: "100%", overflowWrap: "anywhere" },
  chart: { flex: "1 1 240px", minWidth: 0, maxWidth: "480px" },
  table: {
    flex: "1 1 200px",
    borderCollapse: "collapse",
    "& th, & td": {
      textAlign: "start",
      padding: tokens.spacingHorizontalXS,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});
