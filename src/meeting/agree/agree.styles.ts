import { makeStyles, tokens } from "@fluentui/react-components";

export const useAgreeStyles = makeStyles({
  rules: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  rule: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  proposals: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  proposal: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  voices: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  changed: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  done: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  missing: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  line: { display: "flex", minHeight: "24px", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});
