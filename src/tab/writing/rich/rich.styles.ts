import { makeStyles, tokens } from "@fluentui/react-components";
import { textInput } from "../../../ui/text-input.styles.ts";

export const useRichStyles = makeStyles({
  box: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  toolbar: {
    display: "flex",
    flexWrap: "wrap",
    padding: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  address: textInput,
  acts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  written: { position: "relative", padding: tokens.spacingHorizontalM },
  people: {
    position: "absolute",
    zIndex: 1,
    insetInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  surface: {
    color: tokens.colorNeutralForeground1,
    "& .ProseMirror": {
      minHeight: "6em",
      outlineStyle: "none",
      whiteSpace: "pre-wrap",
      // Each paragraph in the direction of its own first letter.
      "& p, & li, & h2, & h3, & h4, & h5, & h6, & th, & td": { unicodeBidi: "plaintext" },
    },
    "& .ProseMirror > :first-child": { marginBlockStart: 0 },
    "& .ProseMirror > :last-child": { marginBlockEnd: 0 },
    "& table": {
      marginBlock: tokens.spacingVerticalM,
      tableLayout: "fixed",
      width: "100%",
      borderCollapse: "collapse",
    },
    "& th, & td": {
      position: "relative",
      padding: tokens.spacingVerticalXS,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      textAlign: "start",
      verticalAlign: "top",
      "& p": { margin: 0 },
    },
    "& .selectedCell": { backgroundColor: tokens.colorNeutralBackground1Selected },
    "& aside": {
      padding: tokens.spacingHorizontalM,
      backgroundColor: tokens.colorNeutralBackground2,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    "& aside > p:first-child": { marginBlockStart: 0 },
    "& aside > p:last-child": { marginBlockEnd: 0 },
    "& a": { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
  },
});
