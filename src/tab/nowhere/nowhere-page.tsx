import { Link } from "@fluentui/react-components";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { defineTexts } from "../../ui/messages/text-set.ts";
import { Notice } from "../../ui/notices.tsx";
import { hashOf } from "../navigation/place.ts";
import { en } from "./messages/en.ts";

const nowhereTexts = defineTexts(en, {
  ar: async () => (await import("./messages/ar.ts")).ar,
  ja: async () => (await import("./messages/ja.ts")).ja,
});
const texts = [nowhereTexts];

/** For an address that no page answers to. */
export const NowherePage = () => (
  <MoreTexts sets={texts}>
    <Nowhere />
  </MoreTexts>
);

function Nowhere() {
  const t = useText(nowhereTexts);
  return (
    <Notice level="h1" title={t("title")} text={t("text")}>
      <Link href={hashOf({ page: "home" })}>{t("home")}</Link>
    </Notice>
  );
}
