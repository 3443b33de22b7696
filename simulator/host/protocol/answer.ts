import { appAnswers } from "./app-answers.ts";
import type { Answer } from "./ask.ts";
import type { HostFrame } from "./frame.ts";
import { interactiveAnswers } from "./interactive-answers.ts";
import { meetingAnswers } from "./meeting-answers.ts";
import type { HostRequest } from "./request.ts";
import { sdkError } from "./sdk-error.ts";
import type { HostServices } from "./services.ts";
import { settingsAnswers } from "./settings-answers.ts";

const answers = new Map(
  Object.entries({ ...appAnswers, ...settingsAnswers, ...meetingAnswers, ...interactiveAnswers }),
);

/**
 * Teams' side of teams-js 2.58.0: the arguments with which a request is answered, `undefined` where Teams never answers.
 * Never rejects on account of the app; a func that this host does not know gets error 100, so no app waits for ever.
 */
export async function answer(frame: HostFrame, request: HostRequest, services: HostServices): Promise<Answer> {
  const find = answers.get(request.func);
  if (find) return find({ frame, args: request.args, services });
  services.notice(frame, { kind: "unknown-func", func: request.func });
  return [sdkError("notSupportedOnPlatform", `The simulated Teams does not know ${request.func}`)];
}
