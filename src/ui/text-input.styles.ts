import { tokens } from "@fluentui/react-components";

/** A line to type in, as wide as there is room. */
export const textInput = {
  font: "inherit",
  boxSizing: "border-box",
  width: "100%",
  minHeight: "32px",
  paddingInline: tokens.spacingHorizontalS,
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
  "::placeholder": { color: tokens.colorNeutralForeground3 },
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
} as const;
