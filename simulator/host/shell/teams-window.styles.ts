import { makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";

export const usePageStyles = makeStaticStyles({
  // What is scrolled into sight stops above the strip of news, not under it.
  html: { scrollPaddingBottom: "48px" },
  body: { margin: 0 },
  "h1, h2": { margin: 0 },
});

export const useTeamsWindowStyles = makeStyles({
  page: {
    minHeight: "100vh",
    minWidth: "fit-content",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  onePage: { height: "100vh", minHeight: "620px" },
  // Stays in sight while the page is scrolled sideways on a narrow window.
  bars: { position: "sticky", left: 0, maxWidth: "100vw", boxSizing: "border-box" },
  body: { flexGrow: 1, display: "flex", flexDirection: "column", minHeight: 0 },
  oneBody: { flexDirection: "row" },
  people: {
    flexGrow: 1,
    display: "flex",
    flexWrap: "wrap",
    alignContent: "flex-start",
    alignItems: "stretch",
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
  },
  onePeople: { minHeight: 0, flexWrap: "nowrap" },
});
