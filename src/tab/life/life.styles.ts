import { makeStyles, tokens } from "@fluentui/react-components";

export const useLifeStyles = makeStyles({
  threads: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  replies: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    marginBlockStart: tokens.spacingVerticalM,
    padding: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    // Griffel turns left and right over for right-to-left pages.
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
  },
  post: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  acts: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  /** Where the first button shows no edge, its words stand below the others. */
  flush: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  reactions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: "none",
  },
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  reaction: { minWidth: "auto", paddingInline: tokens.spacingHorizontalXS },
  consent: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  kinds: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: 0,
    marginBlock: tokens.spacingVerticalS,
    padding: 0,
    border: "none",
  },
  summary: { cursor: "pointer" },
});
