import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** What the pages of the tab have in common. */
export const usePageStyles = makeStyles({
  heading: {
    ...typographyStyles.title2,
    margin: 0,
    overflowWrap: "anywhere",
    // Focus lands here by itself after a move: where reading begins, not something to act on.
    ":focus": { outlineStyle: "none" },
  },
  subheading: { ...typographyStyles.subtitle1, margin: 0, overflowWrap: "anywhere" },
  small: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: "anywhere" },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    color: tokens.colorNeutralForeground2,
    margin: 0,
    overflowWrap: "anywhere",
    "@media print": { color: "CanvasText" },
  },
  facts: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
    "@media print": { color: "CanvasText" },
  },
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    overflowWrap: "anywhere",
  },
  card: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  words: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    overflowWrap: "anywhere",
  },
});
