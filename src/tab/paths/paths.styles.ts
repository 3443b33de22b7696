import { makeStyles, tokens } from "@fluentui/react-components";

export const usePathStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "680px",
    marginInline: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
  },
  progress: {
    width: "100%",
    height: "8px",
    accentColor: tokens.colorCompoundBrandBackground,
  },
  items: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start", minWidth: 0 },
  words: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  /** A box to tick and its words, which never part. */
  tick: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  box: {
    flexShrink: 0,
    width: "20px",
    height: "20px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
});
