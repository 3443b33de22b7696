import { type Theme as FluentTheme, teamsLightTheme } from "@fluentui/react-components";
import type { Theme } from "../../teams/teams-host.ts";

export const lightTheme: FluentTheme = teamsLightTheme;

/** The Fluent theme for a Teams theme. Rejects when its file cannot be fetched right now; asking again tries again. */
export async function loadTheme(theme: Theme): Promise<FluentTheme> {
  switch (theme) {
    case "default":
      return lightTheme;
    case "dark":
      return (await import("./dark-theme.ts")).darkTheme;
    case "contrast":
      return (await import("./contrast-theme.ts")).contrastTheme;
  }
}
