import { meeting } from "@microsoft/teams-js";
import type { StageOutcome, StageRefusal, StageSharing } from "./teams-host.ts";

type Answer<T> = { readonly error: { readonly errorCode?: number } | null | undefined; readonly result: T | null };

/** Turns teams-js's (error, result) callbacks into one value; what it throws counts as an error of the host. */
const ask = <T>(call: (answer: (error: Answer<T>["error"], result: T | null) => void) => void): Promise<Answer<T>> =>
  new Promise((resolve) => {
    try {
      call((error, result) => resolve({ error, result }));
    } catch {
      resolve({ error: {}, result: null });
    }
  });

function refusal(errorCode: number | undefined): StageRefusal {
  if (errorCode === 1000) return "no-permission";
  if (errorCode === 501) return "address-refused";
  return "host-failed";
}

const outcome = ({ error, result }: Answer<boolean>): StageOutcome =>
  error || !result ? { ok: false, reason: refusal(error?.errorCode) } : { ok: true };

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
