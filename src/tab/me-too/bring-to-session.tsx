import { Link } from "@fluentui/react-components";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { hashOf } from "../navigation/place.ts";
import { meTooTexts } from "./me-too-texts.ts";

/** Longest topic that planning takes as the title of a session, in UTF-16 units. */
const MOST = 120;

const lineOf = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= MOST ? line : `${line.slice(0, MOST - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
};

/** Leads to planning, with this as the topic. [ME3] */
export function BringToSession({ topic }: { readonly topic: string }) {
  const [t, line] = [useText(meTooTexts), lineOf(topic)];
  return (
    <Link href={hashOf({ page: "sessions", topic: line })} aria-label={t("bring.this", { topic: line })}>
      {t("bring.label")}
    </Link>
  );
}
