import { makeStyles, tokens } from "@fluentui/react-components";

/** Out of sight and out of reach, but laid out: a page that is not looked at goes on as if it were. */
const outOfSight = { position: "fixed", left: "-20000px", top: 0, visibility: "hidden" } as const;

export const usePersonWindowStyles = makeStyles({
  window: {
    flex: "0 1 auto",
    display: "flex",
    flexDirection: "column",
    boxSizing: "border-box",
    overflow: "hidden",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  withStage: { flex: "1 1 1124px", minWidth: "810px" },
  alone: { flex: "1 1 0", minWidth: "min-content" },
  parkedWindow: { ...outOfSight, width: "1240px", height: "760px" },
  frames: {
    flexGrow: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "stretch",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
  },
  framesAlone: { flexWrap: "nowrap", minHeight: 0 },
  slot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minHeight: "520px" },
  caption: { color: tokens.colorNeutralForeground2 },
  frame: {
    flexGrow: 1,
    boxSizing: "border-box",
    width: "100%",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // 16:9, never smaller than Teams' smallest stage.
  stage: {
    flex: "1 1 792px",
    width: "792px",
    minWidth: "792px",
    maxWidth: "880px",
    minHeight: "0",
    "& iframe": { flexGrow: 0, aspectRatio: "16 / 9" },
  },
  stageAlone: { maxWidth: "none", minWidth: "480px", "& iframe": { flexGrow: 1, aspectRatio: "auto" } },
  panel: { flex: "0 0 320px", width: "320px", minHeight: "466px" },
  narrowPanel: { flex: "0 0 280px", width: "280px", minHeight: "466px" },
  tab: { flex: "1 1 704px", minWidth: "0", width: "704px", maxWidth: "1060px" },
  tabAlone: { maxWidth: "none" },
  parked: { ...outOfSight, height: "640px" },
});
