import { LiveShareHost } from "@microsoft/teams-js";

/** A module of its own, so that only pages that join a live session load it. */
export const createLiveShareHost = (): LiveShareHost => LiveShareHost.create();
