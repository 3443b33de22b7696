import {
  FluentProvider,
  type Theme as FluentTheme,
  mergeClasses,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from "@fluentui/react-components";
import { useEffect } from "react";
import type { Theme } from "../protocol/services.ts";
import { AddTabDialog } from "../room/add-tab-dialog.tsx";
import { PersonWindow } from "../room/person-window.tsx";
import { DeskBar } from "./desk-bar.tsx";
import { useRoom } from "./host-context.tsx";
import { NewsStrip } from "./news-strip.tsx";
import { Rail } from "./rail.tsx";
import { usePageStyles, useTeamsWindowStyles } from "./teams-window.styles.ts";
import { TopBar } from "./top-bar.tsx";

const fluentThemes: Readonly<Record<Theme, FluentTheme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** The whole page. Changing the view moves nothing in the document: the same elements only get other styles. */
export function TeamsWindow() {
  usePageStyles();
  const styles = useTeamsWindowStyles();
  const theme = useRoom(({ theme }) => theme);
  const onePerson = useRoom(({ view }) => view === "one-person");
  const attendances = useRoom(({ attendances }) => attendances);

  useEffect(() => {
    document.documentElement.style.colorScheme = theme === "default" ? "light" : "dark";
  }, [theme]);

  return (
    <FluentProvider theme={fluentThemes[theme]} className={mergeClasses(styles.page, onePerson && styles.onePage)}>
      <header className={styles.bars}>
        <TopBar />
        <DeskBar />
      </header>
      <div className={mergeClasses(styles.body, onePerson && styles.oneBody)}>
        <Rail />
        <main className={mergeClasses(styles.people, onePerson && styles.onePeople)} aria-label="People">
          {attendances.map((attendance) => (
            <PersonWindow key={attendance.person.key} attendance={attendance} />
          ))}
        </main>
      </div>
      <NewsStrip />
      <AddTabDialog />
    </FluentProvider>
  );
}
