import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { textInput } from "../../../ui/text-input.styles.ts";

export const useTendingStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    "@media (max-width: 419px)": { gridTemplateColumns: "1fr" },
  },
  name: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, lineHeight: "20px" },
  value: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  tags: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  section: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingBlockStart: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media print": { display: "none" },
  },
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  inline: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  label: { fontWeight: tokens.fontWeightSemibold },
  input: textInput,
  choice: { ...textInput, width: "auto", maxWidth: "100%" },
  grow: { ...textInput, width: "auto", flex: "1 1 160px", minWidth: 0 },
});
