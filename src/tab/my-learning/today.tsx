import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { type Today as OwnDay, todaysThree } from "../../domain/todays-three.ts";
import { useFormats, useText } from "../../ui/messages/spoken-language.tsx";
import { usePageStyles } from "../navigation/page.styles.ts";
import { TeamsLink } from "./in-teams.tsx";
import { mineTexts } from "./mine-texts.ts";
import { useMineStyles } from "./my-learning.styles.ts";
import { dirOf, type KnownSpace, type OwnThing, partId, thingsOf } from "./things-of.ts";

/** By the reader's own clock and calendar. */
function dayOf(at: number): OwnDay {
  const [from, to] = [new Date(at), new Date(at)];
  from.setHours(0, 0, 0, 0);
  to.setHours(24, 0, 0, 0);
  return { from: from.getTime(), to: to.getTime() };
}

interface Props {
  readonly now: number;
  readonly spaces: readonly KnownSpace[];
}

/** Three things, of all that there is to do. [ML2] */
export function Today({ now, spaces }: Props) {
  const [t, page, styles] = [useText(mineTexts), usePageStyles(), useMineStyles()];
  const three = todaysThree(spaces.flatMap(thingsOf), dayOf(now));
  return (
    <section aria-label={t("mine.today")} className={styles.section}>
      <h2 className={page.subheading}>{t("mine.today")}</h2>
      {three.length === 0 ? (
        <p className={page.quiet}>{t("mine.today.none")}</p>
      ) : (
        <ul className={styles.three}>
          {three.map((thing) => (
            <li key={`${thing.kind} ${thing.space} ${thing.id}`} className={page.card}>
              <OneThing thing={thing} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneThing({ thing }: { readonly thing: OwnThing }) {
  const [t, page, formats] = [useText(mineTexts), usePageStyles(), useFormats()];
  const { kind, about, at, count, to, in: from } = thing;
  const words = (
    <span dir="auto" className={page.title}>
      {about}
    </span>
  );
  const when = kind === "event" && at !== null ? ` · ${formats.time(at)}` : "";
  const due = kind === "review" && at !== null ? ` · ${t("mine.until", { when: formats.dateTime(at) })}` : "";
  return (
    <>
      <span className={page.facts}>
        {t(`mine.thing.${kind}`, { count })}
        {when}
        {due}
      </span>
      {to ? (
        <TeamsLink at={from.learning.place} to={to}>
          {words}
        </TeamsLink>
      ) : (
        <HereLink thing={thing}>{words}</HereLink>
      )}
      <span dir={dirOf(from)} className={page.facts}>
        {from.name}
      </span>
    </>
  );
}

/** Leads to where it is done on this page. */
function HereLink({ thing, children }: { readonly thing: OwnThing; readonly children: ReactNode }) {
  const show = () => {
    const part = document.getElementById(partId(thing.space, thing.kind === "recall" ? "recall" : "commitment"));
    part?.scrollIntoView({ block: "start" });
    part?.focus({ preventScroll: true });
  };
  return (
    <Link as="button" type="button" onClick={show}>
      {children}
    </Link>
  );
}
