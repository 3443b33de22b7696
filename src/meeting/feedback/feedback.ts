import * as z from "zod/mini";
import type { Timers } from "../../api/timers.ts";
import type { FeedbackState } from "../../contract/feedback.ts";
import { STATEMENTS, type Statement, type Tap } from "../../domain/feedback.ts";
import type { Drafts } from "../../writing/drafts.ts";
import { goesLater, TRY_AGAIN_AFTER_MS } from "../reflections/goes-later.ts";
import { createSource, type Signal } from "../signal.ts";
import type { FeedbackBox } from "./feedback-box.ts";

/** My feedback on the session: three taps that go out with the third, and again whenever one changes. */
export interface Feedback {
  read(): FeedbackReading;
  readonly changes: Signal;
  /** Looks now and whenever there is news. Never rejects: what is lost is looked for again. */
  look(): void;
  tap(statement: Statement, tap: Tap): void;
  close(): void;
}

export interface FeedbackReading {
  /** undefined until it was looked at. */
  readonly state: FeedbackState | undefined;
  readonly taps: Taps;
  /** Whether the server has them just as they are. */
  readonly isKept: boolean;
  /** Why the server did not take them; undefined while they may still arrive. */
  readonly failure: unknown;
}

const tap = () => z.optional(z.enum(["yes", "partly", "no"]));
const Taps = z.object({ worth: tap(), useful: tap(), heard: tap() });
type Taps = Readonly<z.infer<typeof Taps>>;

const tapsIn = (text: string): Taps => {
  const parsed = z.safeParse(Taps, Object.fromEntries(new URLSearchParams(text)));
  return parsed.success ? parsed.data : {};
};
/** In one order, so that equal taps are equal texts. */
const textOf = (taps: Taps): string =>
  new URLSearchParams(STATEMENTS.flatMap((one) => (taps[one] ? [[one, taps[one]]] : []))).toString();

const PLACE = "feedback";

interface Deps {
  readonly box: FeedbackBox;
  readonly drafts: Drafts;
  readonly timers: Timers;
}

/** The taps and the keys to change them live with the drafts of this device: the server could not tell whose they are. */
export function createFeedback({ box, drafts, timers }: Deps): Feedback {
  const changes = createSource();
  let state: FeedbackState | undefined;
  let failure: unknown;
  let looks = false;
  let sending = false;
  let stopWaiting = (): void => {};
  let closed = false;

  const learn = (next: FeedbackState) => {
    state = next;
    changes.fire();
  };
  const look = () => {
    // The server may not have heard of the end yet; its news will tell.
    box.look().then(learn, () => {});
  };
  const send = (): void => {
    const { slip, editKey, text, kept } = drafts.read(PLACE);
    const { worth, useful, heard } = tapsIn(text);
    if (closed || sending || kept?.text === text || !worth || !useful || !heard) return;
    sending = true;
    const settle = () => {
      sending = false;
    };
    box.give({ slip, editKey, worth, useful, heard }).then(
      (next) => {
        settle();
        drafts.write(PLACE, { ...drafts.read(PLACE), kept: { text, named: false } });
        learn(next);
        send();
      },
      (error: unknown) => {
        settle();
        if (closed) return;
        if (goesLater(error)) stopWaiting = timers.after(TRY_AGAIN_AFTER_MS, send);
        else failure = error;
        changes.fire();
      },
    );
  };
  const stop = box.news.subscribe(() => {
    if (looks) look();
  });

  return {
    read() {
      const { text, kept } = drafts.read(PLACE);
      return { state, taps: tapsIn(text), isKept: kept !== null && kept.text === text, failure };
    },
    changes,
    look() {
      looks = true;
      look();
      send();
    },
    tap(statement, next) {
      const draft = drafts.read(PLACE);
      failure = undefined;
      stopWaiting();
      drafts.write(PLACE, { ...draft, text: textOf({ ...tapsIn(draft.text), [statement]: next }) });
      changes.fire();
      send();
    },
    close() {
      closed = true;
      stopWaiting();
      stop();
    },
  };
}
