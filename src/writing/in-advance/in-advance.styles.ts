import { makeStyles, tokens } from "@fluentui/react-components";

export const useInAdvanceStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  check: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  tick: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: 0,
    marginTop: "2px",
    accentColor: tokens.colorCompoundBrandBackground,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});
