import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { onlyHeard } from "../parts/only-heard.styles.ts";

/** What gets the focus is scrolled clear of the step above and the controls below, not under them. */
export const usePanelPage = makeStaticStyles({ html: { scrollPaddingBlock: "10rem 4.5rem" } });

export const usePanelStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", minHeight: "100dvh", minWidth: 0 },
  main: { flexGrow: 1, minWidth: 0 },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    minWidth: 0,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  // What those without the seat can answer, in one line where there is room.
  answers: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":empty": { display: "none" },
  },
  foot: { position: "sticky", bottom: 0, zIndex: 1 },
  onlyHeard,
});
