import type { LiveShareHost } from "@microsoft/teams-js";

/** Where the page was opened: `panel` (meeting side panel), `stage` (meeting stage), `tab` (channel tab), `config` (its set-up). */
export type Surface = "panel" | "stage" | "tab" | "config";

export type Theme = "default" | "dark" | "contrast";

/** What Teams says about the page and its reader. A hint for the screen, never a proof: the server asks for itself. */
export interface TeamsContext {
  readonly surface: Surface;
  readonly tenantId: string;
  /** Entra object id of the reader. */
  readonly oid: string;
  readonly userName: string;
  /** Theme at the moment of opening; `onThemeChange` tells what follows. */
  readonly theme: Theme;
  /** BCP 47, such as "en-us". */
  readonly locale: string;
  /** Graph's id of the team that owns the channel (the owner's one in a shared channel). */
  readonly team: string | undefined;
  readonly channel: string | undefined;
  readonly chat: string | undefined;
  readonly meeting: string | undefined;
  /** Name of the channel, team or chat, for the screen. */
  readonly placeName: string | undefined;
  /** What a deep link asks to open; "" never occurs. */
  readonly subPage: string | undefined;
}

/**
 * Why sharing to the stage failed: `no-permission` (field error 1000: neither organizer nor presenter), `address-refused`
 * (501: the address is not among the app's valid domains), `not-here` (501, 100, 9000: this client or place has no stage),
 * `cancelled` by the person, `no-answer` in time, `host-failed` (500 and whatever Teams invents next; also where somebody
 * shares a screen).
 */
export type StageRefusal = "no-permission" | "address-refused" | "not-here" | "cancelled" | "no-answer" | "host-failed";

export type StageOutcome = { readonly ok: true } | { readonly ok: false; readonly reason: StageRefusal };

/** The meeting stage, for surfaces inside a meeting. No call throws: the side panel alone can carry a session. */
export interface StageSharing {
  /** Whether this person may share the app in this meeting; false when Teams does not say. */
  canShare(): Promise<boolean>;
  /** Whether the app is on the stage right now; false when Teams does not say. */
  isSharing(): Promise<boolean>;
  /** `url` absolute, on the app's own domain. */
  share(url: string): Promise<StageOutcome>;
  stop(): Promise<StageOutcome>;
}

/** What a configured tab keeps. Addresses are absolute. */
export interface TabSettings {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly suggestedDisplayName: string;
}

/** Teams would not sign the reader in: they said no, an administrator must consent, or Teams could not. */
export class SignInRefused extends Error {
  override readonly name = "SignInRefused";
  readonly reason: "cancelled" | "consent-needed" | "failed";
  constructor(reason: "cancelled" | "consent-needed" | "failed", cause: unknown) {
    super(`Teams did not sign the reader in: ${reason}`, { cause });
    this.reason = reason;
  }
}

/** The door to Teams; everything the app knows of its host passes here. Only src/teams knows teams-js. */
export interface TeamsHost {
  readonly context: TeamsContext;
  /** Entra access token, kept while it lasts; `fresh` asks Teams again. Rejects with SignInRefused. */
  getToken(options?: { readonly fresh: boolean }): Promise<string>;
  /** Calls back with each new theme; answers the way to stop it. */
  onThemeChange(listener: (theme: Theme) => void): () => void;
  /** Takes Teams' loading indicator away; once is enough, more is harmless. */
  notifySuccess(): void;
  /** Lets Teams put its own error page over the app. `why` is for logs, not for readers. */
  notifyFailure(why: string): void;
  /** Loaded when asked for: the tab never carries it. */
  stage(): Promise<StageSharing>;
  /** Says that the tab can be saved as it is, and with which settings. For the configuration page. */
  offerTab(settings: () => TabSettings): void;
  /** What LiveShareClient takes. Loaded when asked for: the tab never carries it. */
  liveShareHost(): Promise<LiveShareHost>;
  /** Lets Teams' own "copy link" point at this place of the app. */
  shareDeepLink(link: { readonly subPage: string; readonly label: string }): void;
}

/** How the page came up. `anonymous`: in a meeting without an account, so there is no token to be had. */
export type Arrival =
  | { readonly state: "inside"; readonly host: TeamsHost }
  | { readonly state: "anonymous"; readonly host: TeamsHost }
  | { readonly state: "outside" };
