import { makeStyles, tokens } from "@fluentui/react-components";
import { textInput } from "../../ui/text-input.styles.ts";

export const useWriteStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    maxWidth: "760px",
    marginInline: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXL,
  },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL, minWidth: 0 },
  line: textInput,
  saving: { margin: 0, color: tokens.colorNeutralForeground2 },
  alert: { ":empty": { marginBlockStart: `calc(-1 * ${tokens.spacingVerticalXL})` } },
  trouble: { margin: 0, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  hints: { display: "flex", flexDirection: "column" },
  /** Two texts beside one another, where there is room. */
  both: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 300px), 1fr))",
    gap: tokens.spacingHorizontalL,
  },
  theirs: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
  },
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 220px), 1fr))",
    gap: tokens.spacingHorizontalL,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
});
