import { meeting } from "@microsoft/teams-js";
import type { StageOutcome, StageRefusal, StageSharing } from "./teams-host.ts";

type HostError = { readonly errorCode?: number; readonly message?: string };
type Answer<T> = { readonly error: HostError | null | undefined; readonly result: T | null };

/** Some clients never answer where they have no stage. */
const ANSWERS_WITHIN_MS = 15_000;

/** teams-js's code for an operation that took too long. */
const TIMED_OUT = 8001;

/** Turns teams-js's (error, result) callbacks into one value; what it throws counts as an error of the host. */
const ask = <T>(call: (answer: (error: Answer<T>["error"], result: T | null) => void) => void): Promise<Answer<T>> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => answer({ error: { errorCode: TIMED_OUT }, result: null }), ANSWERS_WITHIN_MS);
    const answer = (given: Answer<T>) => {
      clearTimeout(timer);
      resolve(given);
    };
    try {
      call((error, result) => answer({ error, result }));
    } catch {
      answer({ error: {}, result: null });
    }
  });

function refusal({ errorCode, message }: HostError): StageRefusal {
  switch (errorCode) {
    case 1000:
    case 5000:
      return "no-permission";
    case 501:
      return message?.includes("URL") ? "address-refused" : "not-here";
    case 100:
    case 9000:
      return "not-here";
    case 8000:
      return "cancelled";
    case TIMED_OUT:
      return "no-answer";
    default:
      return "host-failed";
  }
}

const outcome = ({ error, result }: Answer<boolean>): StageOutcome =>
  error || !result ? { ok: false, reason: refusal(error ?? {}) } : { ok: true };

export function createStageSharing(): StageSharing {
  return {
    async canShare() {
      const { error, result } = await ask(meeting.getAppContentStageSharingCapabilities);
      return !error && result?.doesAppHaveSharePermission === true;
    },
    async isSharing() {
      const { error, result } = await ask(meeting.getAppContentStageSharingState);
      return !error && result?.isAppSharing === true;
    },
    share: async (url) => outcome(await ask((answer) => meeting.shareAppContentToStage(answer, url))),
    stop: async () => outcome(await ask(meeting.stopSharingAppContentToStage)),
  };
}
