import { makeStyles, tokens } from "@fluentui/react-components";

export const useRoleStyles = makeStyles({
  role: {
    flexShrink: 0,
    maxWidth: "100%",
    overflowWrap: "anywhere",
    paddingInline: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  doing: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  prompt: { margin: 0, overflowWrap: "anywhere" },
  lines: { margin: 0, display: "grid", gap: tokens.spacingVerticalS },
  when: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  words: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  wordsNow: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});
