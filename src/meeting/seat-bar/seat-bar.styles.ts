import { makeStyles, tokens } from "@fluentui/react-components";

export const useSeatBarStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  space: { flexGrow: 1 },
  words: { flexGrow: 1, minWidth: 0 },
  more: { display: "flex", justifyContent: "flex-end", width: "100%" },
});
