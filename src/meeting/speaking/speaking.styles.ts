import { makeStyles, tokens } from "@fluentui/react-components";
import { onlyHeard } from "../parts/only-heard.styles.ts";

const line = {
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
};

export const useSpeakingStyles = makeStyles({
  nothing: { display: "contents" },
  said: {
    ...line,
    color: tokens.colorNeutralForegroundInverted,
    backgroundColor: tokens.colorNeutralBackgroundInverted,
  },
  link: {
    ...line,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  onlyHeard,
});
