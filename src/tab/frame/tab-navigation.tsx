import { Link, mergeClasses } from "@fluentui/react-components";
import { CalendarLtr20Regular } from "@fluentui/react-icons/svg/calendar-ltr";
import { Home20Regular } from "@fluentui/react-icons/svg/home";
import { Library20Regular } from "@fluentui/react-icons/svg/library";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { type ComponentType, type FocusEvent, type KeyboardEvent, useRef, useState } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import type { TabKey } from "../messages/en.ts";
import { tabTexts } from "../messages/tab-texts.ts";
import { useVisit } from "../navigation/navigation-context.tsx";
import { hashOf, type Place } from "../navigation/place.ts";
import { useSpace } from "../space/space-context.tsx";
import { useFrameStyles } from "./frame.styles.ts";

interface Destination {
  readonly place: Place;
  readonly name: TabKey;
  readonly Icon?: ComponentType<{ readonly "aria-hidden": true }>;
}

/** In sight at every width: what a phone has room for beside the button. */
const first: readonly Destination[] = [
  { place: { page: "home" }, name: "nav.home", Icon: Home20Regular },
  { place: { page: "library" }, name: "nav.library", Icon: Library20Regular },
  { place: { page: "questions" }, name: "nav.questions", Icon: QuestionCircle20Regular },
  { place: { page: "sessions" }, name: "nav.sessions", Icon: CalendarLtr20Regular },
];

/**
 * Beside them where there is room, else behind the button. Only what exists: a capability gets its place here on the day it
 * can be used; what is a part of another page has none.
 */
const others: readonly Destination[] = [
  { place: { page: "paths" }, name: "nav.paths" },
  { place: { page: "groups" }, name: "nav.groups" },
  { place: { page: "events" }, name: "nav.events" },
  { place: { page: "series", series: "" }, name: "nav.series" },
  { place: { page: "programme" }, name: "nav.programme" },
  { place: { page: "settings" }, name: "nav.settings" },
];

/** Before them, for whoever is no guest. [RO7] */
const people: Destination = { place: { page: "people" }, name: "nav.people" };

export function TabNavigation() {
  const [t, styles, { visit }, { role }] = [useText(tabTexts), useFrameStyles(), useVisit(), useSpace()];
  // Where it was opened: a move closes it.
  const [openIn, setOpenIn] = useState<typeof visit>();
  const isOpen = openIn === visit;
  const setOpen = (opens: boolean) => setOpenIn(opens ? visit : undefined);
  const more = useRef<HTMLButtonElement>(null);
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !isOpen) return;
    setOpen(false);
    more.current?.focus();
  };
  // Whoever looks at another window, or the call beside the tab, finds it as they left it.
  const closeOnLeaving = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (document.hasFocus() && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <nav aria-label={t("nav.label")} className={styles.nav} onKeyDown={closeOnEscape} onBlur={closeOnLeaving}>
      <Destinations of={first} className={styles.pages} />
      <button
        ref={more}
        type="button"
        aria-expanded={isOpen}
        className={mergeClasses(styles.page, styles.more)}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden>⋯</span>
        {t("nav.more")}
      </button>
      <Destinations
        of={role === "guest" ? others : [people, ...others]}
        className={mergeClasses(styles.pages, styles.others, !isOpen && styles.closed)}
      />
    </nav>
  );
}

function Destinations({ of, className }: { readonly of: readonly Destination[]; readonly className: string }) {
  const [t, styles, { place }] = [useText(tabTexts), useFrameStyles(), useVisit()];
  return (
    <ul className={className}>
      {of.map(({ place: to, name, Icon }) => {
        const isHere = to.page === place.page;
        return (
          <li key={to.page}>
            <Link
              href={hashOf(to)}
              appearance="subtle"
              aria-current={isHere ? "page" : undefined}
              className={mergeClasses(styles.page, isHere && styles.here)}
            >
              {Icon ? <Icon aria-hidden /> : null}
              {t(name)}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
