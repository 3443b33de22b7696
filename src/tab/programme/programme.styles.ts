import { makeStyles, tokens } from "@fluentui/react-components";

export const useProgrammeStyles = makeStyles({
  step: { display: "flex", gap: tokens.spacingHorizontalM },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  names: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
  wide: { overflowX: "auto" },
  table: {
    borderCollapse: "collapse",
    width: "100%",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "end",
      whiteSpace: "nowrap",
    },
    "& th": { fontWeight: tokens.fontWeightSemibold },
    "& th:first-child": { textAlign: "start" },
  },
});
