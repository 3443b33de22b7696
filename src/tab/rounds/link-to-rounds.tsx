import { Link } from "@fluentui/react-components";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { hashOf } from "../navigation/place.ts";
import { roundsTexts } from "./rounds-texts.ts";

const texts = [roundsTexts];

/** The way there, on the page of people. */
export const LinkToRounds = () => (
  <MoreTexts sets={texts} meanwhile={null}>
    <Way />
  </MoreTexts>
);

const Way = () => {
  const t = useText(roundsTexts);
  return <Link href={hashOf({ page: "rounds" })}>{t("rounds.title")}</Link>;
};
