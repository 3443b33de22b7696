import type { app } from "@microsoft/teams-js";
import type { Surface, TeamsContext, Theme } from "./teams-host.ts";

const surfaces: readonly string[] = ["panel", "stage", "tab", "config"] satisfies readonly Surface[];
const isSurface = (name: string | null): name is Surface => name !== null && surfaces.includes(name);

/** Teams knows best where it opened the page; the address only decides where Teams says no more than "content". */
function surfaceOf(frameContext: string, address: URL): Surface {
  if (frameContext === "sidePanel") return "panel";
  if (frameContext === "meetingStage") return "stage";
  if (frameContext === "settings") return "config";
  const asked = address.searchParams.get("surface");
  return isSurface(asked) ? asked : "tab";
}

/** Teams may add themes ("glass" once was one): an unknown one looks like the default. */
export const themeOf = (name: string): Theme => (name === "dark" || name === "contrast" ? name : "default");

const text = (value: string | undefined): string | undefined => (value ? value : undefined);

export function toTeamsContext(context: app.Context, address: URL): TeamsContext {
  const { user, team, channel } = context;
  return {
    surface: surfaceOf(context.page.frameContext, address),
    tenantId: user?.tenant?.id ?? "",
    oid: user?.id ?? "",
    userName: user?.displayName ?? user?.userPrincipalName ?? "",
    theme: themeOf(context.app.theme),
    locale: context.app.locale || "en",
    team: text(channel?.ownerGroupId) ?? text(team?.groupId) ?? text(team?.internalId),
    channel: text(channel?.id),
    chat: text(context.chat?.id),
    meeting: text(context.meeting?.id),
    placeName: text(channel?.displayName) ?? text(team?.displayName),
    subPage: text(context.page.subPageId),
  };
}

/** In a meeting without an account: Teams has no token for such a person. */
export const isAnonymous = (context: app.Context): boolean => context.user?.licenseType === "Anonymous";
