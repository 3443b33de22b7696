import { makeStyles, tokens } from "@fluentui/react-components";

export const useSeriesStyles = makeStyles({
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  answers: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  said: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
