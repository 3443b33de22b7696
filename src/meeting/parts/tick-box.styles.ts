import { makeStyles, tokens } from "@fluentui/react-components";

export const useTickBoxStyles = makeStyles({
  row: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  why: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
