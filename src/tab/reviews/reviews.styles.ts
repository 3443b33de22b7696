import { makeStyles, tokens } from "@fluentui/react-components";
import { textInput } from "../../ui/text-input.styles.ts";

export const useReviewStyles = makeStyles({
  select: { ...textInput, width: "auto", minWidth: 0, maxWidth: "100%" },
  field: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  people: {
    display: "flex",
    flexDirection: "column",
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
});
