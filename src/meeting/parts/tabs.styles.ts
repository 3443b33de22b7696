import { makeStyles, tokens } from "@fluentui/react-components";

export const useTabsStyles = makeStyles({
  tabs: { display: "flex", flexDirection: "column", minWidth: 0 },
  list: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    font: "inherit",
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    borderTopWidth: 0,
    borderRightWidth: 0,
    borderLeftWidth: 0,
    borderBottom: `3px solid transparent`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
  },
  panel: { paddingBlock: tokens.spacingVerticalM, minWidth: 0 },
});
