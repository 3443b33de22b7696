import { makeStyles, tokens } from "@fluentui/react-components";

export const useFaceStyles = makeStyles({
  face: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    flexShrink: 0,
    width: "28px",
    height: "28px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 0 0 1px ${tokens.colorTransparentStroke}`,
  },
  large: { width: "64px", height: "64px", fontSize: tokens.fontSizeBase600 },
});
