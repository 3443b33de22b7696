import type { MeetingKind, Place } from "../api/person.ts";
import type { HostFrame } from "./frame.ts";

export type Theme = "default" | "dark" | "contrast";

/** Where the tab was added: in the channel, or in the chat of the private meeting. */
export type TabPlace = "channel" | "chat";

/** What a configuration page wants Teams to remember of a tab. */
export interface TabSettings {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly suggestedDisplayName: string;
  readonly websiteUrl?: string;
}

/** What the app would like Teams to do or to know, and which has no answer. */
export type Notice =
  | { readonly kind: "loaded" }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly message: string }
  | { readonly kind: "link-shared"; readonly subPageId: string; readonly label: string }
  | { readonly kind: "settings-valid"; readonly valid: boolean }
  | { readonly kind: "settings-saved" }
  | { readonly kind: "settings-refused"; readonly reason: string }
  | { readonly kind: "unknown-func"; readonly func: string };

/** Microsoft's Live Share service, for the frame that asks. Every method rejects when the person or the service is off. */
export interface LiveShareService {
  readonly tenant: (frame: HostFrame) => Promise<unknown>;
  readonly token: (frame: HostFrame, containerId: string | undefined) => Promise<string>;
  readonly container: (frame: HostFrame) => Promise<unknown>;
  readonly setContainer: (frame: HostFrame, containerId: string) => Promise<unknown>;
  /** Binds a Fluid client to the person of the frame; returns that person's roles. */
  readonly registerClient: (frame: HostFrame, clientId: string) => Promise<readonly string[]>;
  readonly client: (
    frame: HostFrame,
    clientId: string,
  ) => Promise<
    { readonly userId: string; readonly roles: readonly string[]; readonly displayName: string } | undefined
  >;
}

/** The stage of the one meeting. */
interface StageService {
  /** Who shared, if anything is shared: a person's key, or `undefined` for a stage that was open from the start. */
  readonly shared: () => { readonly by: string | undefined } | undefined;
  readonly isKnownAddress: (url: string) => boolean;
  readonly open: (frame: HostFrame, url: string) => void;
  readonly close: (frame: HostFrame) => void;
}

/** Everything around the protocol, so that it can be tested without a page and without a network. */
export interface HostServices {
  readonly place: () => Place;
  readonly meeting: () => MeetingKind;
  /** Where the tab, and the page that adds it, are. */
  readonly tabIn: () => TabPlace;
  readonly theme: () => Theme;
  readonly locale: () => string;
  /** Session clock, ms since 1970: moves when the clock of the desk is moved. */
  readonly now: () => number;
  readonly token: (frame: HostFrame) => Promise<string>;
  readonly liveShare: LiveShareService;
  readonly stage: StageService;
  readonly tabSettings: (frame: HostFrame) => TabSettings;
  /** The page of the tab that the last followed link named. */
  readonly subPage: (frame: HostFrame) => string;
  /** Keeps the settings until the page reports success. */
  readonly proposeSettings: (frame: HostFrame, settings: TabSettings) => void;
  /** Follows a link inside Teams: to a page of the tab, or to its first page. */
  readonly openTab: (frame: HostFrame, subPageId: string, tabIn?: TabPlace) => void;
  /** Follows any other link. */
  readonly openLink: (frame: HostFrame, url: string) => void;
  readonly notice: (frame: HostFrame, notice: Notice) => undefined;
}
