import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { textInput } from "../../ui/text-input.styles.ts";

export const usePeopleStyles = makeStyles({
  // As high as most are, until it has been drawn once.
  part: { ":not(:only-of-type)": { contentVisibility: "auto", containIntrinsicSize: "auto 6000px" } },
  person: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalM, minWidth: 0 },
  words: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  initials: {
    ...typographyStyles.body1Strong,
    flexShrink: 0,
    display: "grid",
    placeItems: "center",
    width: "40px",
    height: "40px",
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground5,
    forcedColorAdjust: "auto",
  },
  topics: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    overflowWrap: "anywhere",
  },
  map: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 260px), 1fr))",
    gap: tokens.spacingHorizontalM,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  line: { ...textInput, minWidth: 0 },
  choice: { ...textInput, width: "auto", maxWidth: "100%" },
});
