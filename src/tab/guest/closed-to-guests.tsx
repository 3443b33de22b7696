import { Link } from "@fluentui/react-components";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { defineTexts } from "../../ui/messages/text-set.ts";
import { usePageStyles } from "../navigation/page.styles.ts";
import { PageHeading } from "../navigation/page-heading.tsx";
import { hashOf, type Place } from "../navigation/place.ts";
import { en } from "./messages/en.ts";

const guestTexts = defineTexts(en, {
  ar: async () => (await import("./messages/ar.ts")).ar,
  ja: async () => (await import("./messages/ja.ts")).ja,
});
const texts = [guestTexts];

interface Props {
  readonly what: "people" | "person" | "organisation" | "roles";
  /** `page`: nothing else is on the screen. */
  readonly as: "page" | "part";
}

/** Why somebody who is a guest in Teams does not see this, and what there is for them. [RO7] */
export const ClosedToGuests = (props: Props) => (
  <MoreTexts sets={texts}>
    <Closed {...props} />
  </MoreTexts>
);

const open = [
  ["guest.ask", { page: "write", what: "question" }],
  ["guest.questions", { page: "questions" }],
  ["guest.groups", { page: "groups" }],
  ["guest.events", { page: "events" }],
] as const satisfies readonly (readonly [string, Place])[];

function Closed({ what, as }: Props) {
  const [t, page] = [useText(guestTexts), usePageStyles()];
  const title = t("guest.title");
  const ways = what === "people" ? open : [...open, ["guest.mine", { page: "people" }] as const];
  return (
    <section aria-label={title} className={page.stack}>
      {as === "page" ? <PageHeading title={title}>{title}</PageHeading> : <h2 className={page.subheading}>{title}</h2>}
      <p className={page.words}>{t(`guest.${what}`)}</p>
      <nav aria-label={t("guest.instead")}>
        <span className={page.title}>{t("guest.instead")}</span>
        <ul>
          {ways.map(([name, to]) => (
            <li key={name}>
              <Link href={hashOf(to)}>{t(name)}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </section>
  );
}
