import { makeStyles } from "@fluentui/react-components";
import { textInput } from "../../ui/text-input.styles.ts";

export const useWeeksStyles = makeStyles({
  choice: { ...textInput, width: "auto", maxWidth: "100%" },
  number: { ...textInput, width: "5em" },
  home: { flex: "1 1 260px", minWidth: 0 },
});
