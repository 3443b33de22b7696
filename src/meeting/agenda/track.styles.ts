import { makeStyles, tokens } from "@fluentui/react-components";
import { onlyHeard } from "../parts/only-heard.styles.ts";

export const useTrackStyles = makeStyles({
  // A long title gives way, never the track: its dots would run into its words.
  track: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalM, flexShrink: 0 },
  dots: { display: "flex", alignItems: "center", listStyleType: "none", margin: 0, padding: 0 },
  stop: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    "& + &::before": {
      content: '""',
      width: "clamp(4px, 1.6vw, 20px)",
      height: "2px",
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  dot: {
    boxSizing: "border-box",
    width: "12px",
    height: "12px",
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  done: { backgroundColor: tokens.colorNeutralStrokeAccessible },
  current: {
    width: "20px",
    height: "20px",
    border: `5px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  next: {},
  count: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  onlyHeard,
});
