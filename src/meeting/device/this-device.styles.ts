import { makeStyles, tokens } from "@fluentui/react-components";

export const useDeviceStyles = makeStyles({
  choices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  legend: { paddingInline: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  choice: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  why: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
