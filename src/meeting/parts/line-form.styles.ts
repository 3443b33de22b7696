import { makeStyles, tokens } from "@fluentui/react-components";
import { textInput } from "../../ui/text-input.styles.ts";

export const useLineFormStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  input: textInput,
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});
