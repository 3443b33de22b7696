import { makeStyles, tokens } from "@fluentui/react-components";

/** Below this width the navigation is a bar at the bottom, where a thumb reaches it. */
const PHONE = "@media (max-width: 639px)";
/** Where there is hardly room for both, the search needs it more than the gaps between the pages' names. */
const TIGHT = "@media (max-width: 859px)";

export const useFrameStyles = makeStyles({
  header: {
    position: "sticky",
    insetBlockStart: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalL,
    paddingInline: tokens.spacingHorizontalXXL,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [PHONE]: { paddingInline: tokens.spacingHorizontalL },
    "@media print": { display: "none" },
  },
  nav: {
    flexGrow: 1,
    minWidth: 0,
    [PHONE]: {
      position: "fixed",
      insetInline: 0,
      insetBlockEnd: 0,
      zIndex: 1,
      backgroundColor: tokens.colorNeutralBackground1,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      paddingBlockEnd: "env(safe-area-inset-bottom)",
    },
  },
  pages: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    // More pages than there is room for are scrolled to, by touch or by moving the focus on.
    overflowX: "auto",
    scrollbarWidth: "none",
    [TIGHT]: { gap: 0 },
    [PHONE]: { justifyContent: "safe space-around" },
  },
  page: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "44px",
    boxSizing: "border-box",
    paddingInline: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    borderBottom: "2px solid transparent",
    ":hover": { color: tokens.colorNeutralForeground1, textDecorationLine: "none" },
    [TIGHT]: { paddingInline: tokens.spacingHorizontalXS },
    [PHONE]: {
      flexDirection: "column",
      gap: 0,
      minHeight: "52px",
      justifyContent: "center",
      borderBottomWidth: 0,
      borderTop: "2px solid transparent",
    },
  },
  here: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  search: { minWidth: 0, width: "280px", [PHONE]: { width: "100%", flexGrow: 1 } },
  skip: {
    position: "absolute",
    insetInlineStart: tokens.spacingHorizontalM,
    insetBlockStart: tokens.spacingVerticalS,
    zIndex: 2,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    ":not(:focus)": { transform: "translateY(-300%)" },
    "@media print": { display: "none" },
  },
  main: {
    boxSizing: "border-box",
    maxWidth: "1160px",
    marginInline: "auto",
    paddingInline: tokens.spacingHorizontalXXL,
    paddingBlock: tokens.spacingVerticalXXL,
    ":focus": { outlineStyle: "none" },
    [PHONE]: {
      paddingInline: tokens.spacingHorizontalL,
      paddingBlockEnd: "calc(72px + env(safe-area-inset-bottom))",
    },
    "@media print": { padding: 0, maxWidth: "none" },
  },
  news: {
    paddingInline: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground2,
    textAlign: "center",
    "@media print": { display: "none" },
  },
  newsShown: { paddingBlock: tokens.spacingVerticalS },
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
