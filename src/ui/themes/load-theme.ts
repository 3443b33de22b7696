import { type Theme as FluentTheme, teamsLightTheme } from "@fluentui/react-components";
import type { Theme } from "../../teams/teams-host.ts";

export const lightTheme: FluentTheme = teamsLightTheme;

/** The Fluent theme for a Teams theme. Never rejects: a theme that cannot be loaded looks like the light one. */
export async function loadTheme(theme: Theme): Promise<FluentTheme> {
  try {
    switch (theme) {
      case "default":
        return lightTheme;
      case "dark":
        return (await import("./dark-theme.ts")).darkTheme;
      case "contrast":
        return (await import("./contrast-theme.ts")).contrastTheme;
    }
  } catch {
    return lightTheme;
  }
}
