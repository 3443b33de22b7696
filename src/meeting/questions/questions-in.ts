import { questionsOf } from "../../domain/question-box.ts";
import { onceFor } from "../pulse/once-for.ts";
import type { SessionView } from "../session/session-store.ts";

/** The question box, most wanted first; derived once however many screens ask. */
export const questionsIn = onceFor((view: SessionView) => questionsOf(view.document));
