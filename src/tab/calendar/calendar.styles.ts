import { makeStyles, tokens } from "@fluentui/react-components";

export const useCalendarStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "680px",
    marginInline: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
  },
  types: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    borderTopWidth: 0,
    borderRightWidth: 0,
    borderBottomWidth: 0,
    borderLeftWidth: 0,
  },
  /** A box to tick and its words, which never part. */
  tick: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  box: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  pair: {
    display: "grid",
    gridTemplateColumns: "2fr 1fr",
    gap: tokens.spacingHorizontalM,
    "@media (max-width: 419px)": { gridTemplateColumns: "1fr" },
  },
  hint: { color: tokens.colorNeutralForeground2 },
  gone: { textDecorationLine: "line-through" },
  // So many are drawn, or left out of drawing, together: a long list scrolls as easily as a short one.
  part: { ":not(:only-of-type)": { contentVisibility: "auto", containIntrinsicSize: "auto 6000px" } },
  link: { "::after": { content: '""', position: "absolute", inset: 0 } },
});
