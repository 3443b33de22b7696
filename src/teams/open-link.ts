import { app } from "@microsoft/teams-js";

/** Follows a link inside Teams. Where Teams would not, the browser does. */
export function openInTeams(address: string): void {
  app.openLink(address).catch(() => window.open(address, "_blank", "noopener"));
}
