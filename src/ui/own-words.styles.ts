import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useOwnWordsStyles = makeStyles({
  own: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  saying: { flex: "1 1 160px", minWidth: 0 },
  words: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  going: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  facts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});
