import { makeStyles, tokens } from "@fluentui/react-components";

/** Below this width the navigation is a bar at the bottom, where a thumb reaches it. */
const PHONE = "@media (max-width: 639px)";
/** Where there is hardly room for both, the search needs it more than the gaps between the pages' names. */
const TIGHT = "@media (max-width: 859px)";

/** From here on all names have room in one line. */
const ROOMY = "@media (min-width: 1280px)";
const NOT_ROOMY = "@media (max-width: 1279px)";

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
    display: "flex",
    position: "relative",
    flexGrow: 1,
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
    [TIGHT]: { gap: 0 },
    [PHONE]: { flex: "4 1 0", justifyContent: "space-around" },
  },
  page: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "44px",
    boxSizing: "border-box",
    paddingInline: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    borderBottom: "2px solid transparent",
    ":hover": { color: tokens.colorNeutralForeground1, textDecorationLine: "none" },
    [TIGHT]: { paddingInline: tokens.spacingHorizontalXS },
    [PHONE]: {
      flexDirection: "column",
      gap: 0,
      minHeight: "52px",
      whiteSpace: "normal",
      justifyContent: "center",
      borderBottomWidth: 0,
      borderTop: "2px solid transparent",
    },
  },
  more: {
    font: "inherit",
    backgroundColor: "transparent",
    borderInlineWidth: 0,
    borderTopWidth: 0,
    cursor: "pointer",
    [PHONE]: { flex: "1 1 0" },
    [ROOMY]: { display: "none" },
  },
  others: {
    [NOT_ROOMY]: {
      position: "absolute",
      insetInlineEnd: 0,
      insetBlockStart: "100%",
      flexDirection: "column",
      minWidth: "200px",
      paddingBlock: tokens.spacingVerticalS,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      boxShadow: tokens.shadow16,
      "& a": {
        flexDirection: "row",
        justifyContent: "flex-start",
        minHeight: "44px",
        paddingInline: tokens.spacingHorizontalL,
      },
    },
    [PHONE]: { insetBlockStart: "auto", insetBlockEnd: "100%" },
  },
  closed: { [NOT_ROOMY]: { display: "none" } },
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
