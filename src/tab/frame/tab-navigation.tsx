import { Link, mergeClasses } from "@fluentui/react-components";
import { CalendarLtr20Regular } from "@fluentui/react-icons/svg/calendar-ltr";
import { Home20Regular } from "@fluentui/react-icons/svg/home";
import { Library20Regular } from "@fluentui/react-icons/svg/library";
import { People20Regular } from "@fluentui/react-icons/svg/people";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { TaskListLtr20Regular } from "@fluentui/react-icons/svg/task-list-ltr";
import type { ComponentType } from "react";
import { useText } from "../../ui/messages/spoken-language.tsx";
import type { TabKey } from "../messages/en.ts";
import { tabTexts } from "../messages/tab-texts.ts";
import { useVisit } from "../navigation/navigation-context.tsx";
import { hashOf, type Place } from "../navigation/place.ts";
import { useFrameStyles } from "./frame.styles.ts";

interface Destination {
  readonly place: Place;
  readonly name: TabKey;
  readonly Icon: ComponentType<{ readonly "aria-hidden": true }>;
}

/** Only what exists: a capability gets its place here on the day it can be used. */
const destinations: readonly Destination[] = [
  { place: { page: "home" }, name: "nav.home", Icon: Home20Regular },
  { place: { page: "library" }, name: "nav.library", Icon: Library20Regular },
  { place: { page: "questions" }, name: "nav.questions", Icon: QuestionCircle20Regular },
  { place: { page: "sessions" }, name: "nav.sessions", Icon: CalendarLtr20Regular },
  { place: { page: "people" }, name: "nav.people", Icon: People20Regular },
  { place: { page: "paths" }, name: "nav.paths", Icon: TaskListLtr20Regular },
];

export function TabNavigation() {
  const [t, styles, { place }] = [useText(tabTexts), useFrameStyles(), useVisit()];
  return (
    <nav aria-label={t("nav.label")} className={styles.nav}>
      <ul className={styles.pages}>
        {destinations.map(({ place: to, name, Icon }) => {
          const isHere = to.page === place.page;
          return (
            <li key={to.page}>
              <Link
                href={hashOf(to)}
                appearance="subtle"
                aria-current={isHere ? "page" : undefined}
                className={mergeClasses(styles.page, isHere && styles.here)}
              >
                <Icon aria-hidden />
                {t(name)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
