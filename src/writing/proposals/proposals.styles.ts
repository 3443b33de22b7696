import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useProposalsStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  quiet: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  words: {
    margin: 0,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  acts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});
