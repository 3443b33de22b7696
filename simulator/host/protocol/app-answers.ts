import { type Answers, textAt, textFieldAt } from "./ask.ts";
import { CLIENT_TYPE, frameContexts } from "./frame.ts";
import { legacyContext } from "./legacy-context.ts";
import { runtimeConfig } from "./runtime-config.ts";
import { messageOf } from "./sdk-error.ts";

/** The version up to which this host claims to know teams-js's messages. */
const HOST_SDK_VERSION = "2.0.6";

const unanswered = (): undefined => undefined;

/** Starting up, signing in, and saying how it went. */
export const appAnswers: Answers = {
  initialize: ({ frame }) => [frameContexts[frame.surface], CLIENT_TYPE, runtimeConfig(), HOST_SDK_VERSION],
  getContext: ({ frame, services }) => [legacyContext(frame, services)],
  // Whatever an app listens to, this host sends: teams-js drops what nobody asked for.
  registerHandler: unanswered,
  setFrameContext: unanswered,
  returnFocus: unanswered,
  readyToUnload: unanswered,
  "appInitialization.appLoaded": ({ frame, services }) => services.notice(frame, { kind: "loaded" }),
  "appInitialization.success": ({ frame, services }) => {
    services.notice(frame, { kind: "ready" });
    return [];
  },
  "appInitialization.failure": ({ frame, args, services }) =>
    services.notice(frame, { kind: "failed", message: textAt(args, 1) ?? textAt(args, 0) ?? "" }),
  "appInitialization.expectedFailure": ({ frame, args, services }) =>
    services.notice(frame, { kind: "failed", message: textAt(args, 1) ?? textAt(args, 0) ?? "" }),
  "authentication.getAuthToken": async ({ frame, services }) => {
    if (frame.person.licenseType === "Anonymous") return [false, "User is not authenticated"];
    try {
      return [true, await services.token(frame)];
    } catch (cause) {
      return [false, messageOf(cause)];
    }
  },
  shareDeepLink: ({ frame, args, services }) =>
    services.notice(frame, {
      kind: "link-shared",
      subPageId: textAt(args, 0) ?? "",
      label: textAt(args, 1) ?? "",
    }),
  executeDeepLink: ({ frame, args, services }) => {
    const url = textAt(args, 0);
    if (url === undefined || !URL.canParse(url)) return [false, "The link is not an address"];
    const link = tabLinkIn(new URL(url));
    if (link === undefined) services.openLink(frame, url);
    else services.openTab(frame, link.subPageId, link.tabIn);
    return [true];
  },
  "pages.navigateToApp": ({ frame, args, services }) => {
    services.openTab(frame, textFieldAt(args, 0, "subPageId") ?? "");
    return [true];
  },
  "pages.currentApp.navigateTo": ({ frame, args, services }) => {
    services.openTab(frame, textFieldAt(args, 0, "subPageId") ?? "");
    return [null, true];
  },
  "pages.currentApp.navigateToDefaultPage": ({ frame, services }) => {
    services.openTab(frame, "");
    return [null, true];
  },
  // Each surface is opened at its first page: there is nothing before it.
  navigateBack: () => [false, "Back navigation is not supported in the current client or context."],
};

/** A link to a page of an app looks like `…/l/entity/<app>/<tab>?context={"subEntityId":"…","channelId":"…"}`. */
function tabLinkIn({ pathname, searchParams }: URL) {
  if (!pathname.startsWith("/l/entity/")) return undefined;
  const context = [parsed(searchParams.get("context") ?? "{}")];
  const named = (field: string) => textFieldAt(context, 0, field);
  const tabIn = named("chatId") ? ("chat" as const) : named("channelId") ? ("channel" as const) : undefined;
  return { subPageId: named("subEntityId") ?? "", tabIn };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
