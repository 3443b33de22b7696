import { Link } from "@fluentui/react-components";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { hashOf } from "../navigation/place.ts";
import { weeksTexts } from "./weeks-texts.ts";

const texts = [weeksTexts];

/** The way there for everybody, on the page of people. */
export const LinkToWeeks = () => (
  <MoreTexts sets={texts} meanwhile={null}>
    <Way />
  </MoreTexts>
);

const Way = () => {
  const t = useText(weeksTexts);
  return <Link href={hashOf({ page: "first-weeks" })}>{t("weeks.title")}</Link>;
};
