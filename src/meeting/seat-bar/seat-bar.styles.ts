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
  moveOn: { display: "flex", alignItems: "center", flexWrap: "wrap", minWidth: 0 },
  wishes: { minWidth: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  space: { flexGrow: 1 },
  words: { flexGrow: 1, minWidth: 0 },
  // Above: the bar stands at the bottom and grows upwards, and ending must not slip under a pointer that opened this.
  more: { order: -1, display: "flex", justifyContent: "flex-end", width: "100%" },
});
