import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

const block = `${tokens.spacingVerticalM} 0`;

export const useMarkupStyles = makeStyles({
  markup: {
    ...typographyStyles.body1,
    lineHeight: "1.6",
    overflowWrap: "anywhere",
    minWidth: 0,
    "& > :first-child": { marginBlockStart: 0 },
    "& > :last-child": { marginBlockEnd: 0 },
    "& p": { margin: block },
    "& h2": { ...typographyStyles.subtitle1, margin: block },
    "& h3": { ...typographyStyles.subtitle2, margin: block },
    "& h4, & h5, & h6": { ...typographyStyles.body1Strong, margin: block },
    "& ul, & ol": { margin: block, paddingInlineStart: tokens.spacingHorizontalXXL },
    "& li > p, & li > ul, & li > ol": { margin: 0 },
    "& blockquote": {
      margin: block,
      paddingInlineStart: tokens.spacingHorizontalM,
      borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
      color: tokens.colorNeutralForeground2,
    },
    "& code": {
      // Code reads in its own direction, also amid words that read in another.
      unicodeBidi: "plaintext",
      fontFamily: tokens.fontFamilyMonospace,
      backgroundColor: tokens.colorNeutralBackground3,
      borderRadius: tokens.borderRadiusSmall,
      paddingInline: tokens.spacingHorizontalXXS,
    },
    "& pre": {
      margin: block,
      padding: tokens.spacingHorizontalM,
      backgroundColor: tokens.colorNeutralBackground3,
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusMedium,
      whiteSpace: "pre-wrap",
      unicodeBidi: "plaintext",
      textAlign: "start",
    },
    "& pre code": { padding: 0, backgroundColor: "transparent" },
    "& hr": { border: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, margin: block },
    "@media print": { color: "CanvasText" },
  },
  callout: {
    margin: block,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    "& > p:last-child": { marginBlockEnd: 0 },
  },
  wide: { overflowX: "auto", margin: block },
  table: {
    borderCollapse: "collapse",
    "& th, & td": {
      minWidth: "5em",
      height: "1.6em",
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      textAlign: "start",
      verticalAlign: "top",
    },
    "& th": { backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightSemibold },
  },
});
