import { makeStyles, tokens } from "@fluentui/react-components";
import { onlyHeard } from "../parts/only-heard.styles.ts";

export const useAgendaStyles = makeStyles({
  empty: { margin: 0, color: tokens.colorNeutralForeground2 },
  why: {
    marginBlock: `0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
  },
  done: { color: tokens.colorNeutralForeground2 },
  current: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground4,
    // Seen in high contrast too, where backgrounds are all alike.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  next: {},
  sign: { flexShrink: 0, alignSelf: "center" },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  minutes: { flexShrink: 0, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  onlyHeard,
});
