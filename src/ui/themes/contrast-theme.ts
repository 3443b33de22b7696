import { teamsHighContrastTheme } from "@fluentui/react-components";

/** A module of its own, so that only those who use it load it. */
export const contrastTheme = teamsHighContrastTheme;
