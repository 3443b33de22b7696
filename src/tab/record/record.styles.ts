import { makeStyles, tokens } from "@fluentui/react-components";

export const useRecordStyles = makeStyles({
  // The measure in which long text reads well.
  record: {
    boxSizing: "border-box",
    maxWidth: "680px",
    marginInline: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    "@media print": { maxWidth: "none" },
  },
  /** On paper there is nothing to press. */
  onScreen: { "@media print": { display: "none" } },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  questions: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  step: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlockStart: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  names: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  name: {
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXXS,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media print": { backgroundColor: "transparent" },
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    overflowWrap: "anywhere",
  },
  note: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    breakInside: "avoid",
  },
  words: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});
