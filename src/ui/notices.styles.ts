import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const useNoticeStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalXXL,
    paddingInline: tokens.spacingHorizontalL,
    maxWidth: "560px",
  },
  page: { marginInline: "auto", paddingBlock: "12vh" },
  within: { paddingBlock: 0, paddingInline: 0, gap: tokens.spacingVerticalXS },
  text: { color: tokens.colorNeutralForeground2, margin: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  pageTitle: { ...typographyStyles.title2 },
  withinTitle: { ...typographyStyles.subtitle2 },
  bars: { display: "grid", gap: tokens.spacingVerticalM, paddingBlock: tokens.spacingVerticalM },
  bar: {
    blockSize: "20px",
    inlineSize: "90%",
    ":nth-child(3n + 1)": { inlineSize: "55%" },
    ":nth-child(3n)": { inlineSize: "75%" },
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    // Visible in forced colours, where backgrounds are dropped.
    outline: `1px solid ${tokens.colorTransparentStroke}`,
    animationName: { from: { opacity: 1 }, "50%": { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: "1.6s",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
  unseen: {
    position: "absolute",
    inlineSize: "1px",
    blockSize: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
