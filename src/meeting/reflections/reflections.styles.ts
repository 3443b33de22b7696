import { makeStyles, tokens } from "@fluentui/react-components";

const list = { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: tokens.spacingVerticalS } as const;

export const useReflectionStyles = makeStyles({
  writing: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "flex-end",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
  check: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
    cursor: "pointer",
    "& input": { width: "16px", height: "16px", margin: 0, accentColor: tokens.colorCompoundBrandBackground },
  },
  state: {
    flexGrow: 1,
    flexBasis: "140px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    minWidth: 0,
  },
  writers: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  legend: {
    padding: 0,
    marginBlockEnd: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  sealed: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
  cards: list,
  wideCards: { ...list, gridTemplateColumns: "repeat(auto-fill, minmax(220px, 1fr))" },
  earlier: {
    "& > summary": { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS },
    "& > *:not(summary)": { marginTop: tokens.spacingVerticalXS },
  },
});
