import { makeStyles, tokens } from "@fluentui/react-components";

export const useNamePickerStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  names: {
    listStyleType: "none",
    margin: 0,
    padding: tokens.spacingHorizontalXS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    maxHeight: "240px",
    overflowY: "auto",
  },
});
