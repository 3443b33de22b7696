import { makeStyles, tokens } from "@fluentui/react-components";

export const useRehearsalStyles = makeStyles({
  banner: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  words: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  needed: { margin: 0 },
  controls: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
});
