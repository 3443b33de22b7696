import { makeStyles } from "@fluentui/react-components";
import { onlyHeard } from "./only-heard.styles.ts";

export const useActionStyles = makeStyles({
  button: { minWidth: "auto", flexShrink: 0 },
  reason: onlyHeard,
});
