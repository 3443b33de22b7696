import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useText } from "./messages/spoken-language.tsx";
import { uiTexts } from "./messages/ui-texts.ts";

const useStyles = makeStyles({
  button: {
    minHeight: "32px",
    paddingInline: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
      textDecorationLine: "none",
    },
    ":hover:active": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundPressed,
      textDecorationLine: "none",
    },
  },
});

/** `Try again`. Looks like Fluent's primary button without its 5 KB, since every first view carries it. */
export function RetryButton({ retry }: { readonly retry: () => void }) {
  const [t, styles] = [useText(uiTexts), useStyles()];
  return (
    <Link as="button" type="button" className={styles.button} onClick={retry}>
      {t("retry")}
    </Link>
  );
}
