import { makeStyles, tokens } from "@fluentui/react-components";

export const useBarStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { backgroundColor: tokens.colorNeutralBackground1 },
  desk: {
    backgroundColor: tokens.colorNeutralBackground2,
    columnGap: tokens.spacingHorizontalXL,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  title: { display: "flex", flexDirection: "column", marginRight: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground2 },
  group: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  choice: { minWidth: 0 },
  space: { flexGrow: 1 },
  name: { marginRight: tokens.spacingHorizontalXS },
});
