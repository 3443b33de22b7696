import { makeStyles, tokens } from "@fluentui/react-components";

export const useNowStyles = makeStyles({
  now: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 420px)": { position: "static" },
  },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  title: {
    margin: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  floor: { color: tokens.colorNeutralForeground2, minWidth: 0, overflowWrap: "anywhere" },
  prompt: { margin: 0, overflowWrap: "anywhere" },
  up: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  paused: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
  },
});
