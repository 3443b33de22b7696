import { tokens } from "@fluentui/react-components";

/** What is wrong with something, beneath it. */
export const faultWords = {
  margin: 0,
  color: tokens.colorStatusDangerForeground1,
  fontSize: tokens.fontSizeBase200,
  "::first-letter": { textTransform: "uppercase" },
} as const;
