import type { Timers } from "../../api/timers.ts";
import type { Refusal } from "../../domain/command.ts";
import type { NoteId } from "../../domain/ids.ts";
import type { Asked, Drafts } from "../../writing/drafts.ts";
import { goesLater, TRY_AGAIN_AFTER_MS } from "../reflections/goes-later.ts";
import type { SealedInbox } from "../reflections/sealed-inbox.ts";
import type { SessionStore } from "../session/session-store.ts";
import { createSource, type Signal } from "../signal.ts";

/** What somebody is about to ask, and what they asked and nobody has confirmed yet. Both outlive a reload. */
export interface Asking {
  read(): AskingState;
  readonly changes: Signal;
  write(text: string): void;
  /** Asks what is written; answers why not. */
  ask(named: boolean): Refusal | undefined;
  /** Asks again what a reload left on its way, as soon as the session can take it. For the surface where one writes. */
  resume(): void;
  close(): void;
}

interface AskingState {
  readonly text: string;
  readonly underway: readonly Asked[];
  /** Why the server did not take the last one; its text is back in the box. */
  readonly failure: unknown;
}

const PLACE = "question";

/** Refusals of a document that has not come yet: who asked had agreed, in a session that ran. */
const COMES_LATER: ReadonlySet<Refusal> = new Set(["not-planned", "not-started", "agree-first"]);

interface Deps {
  readonly store: Pick<SessionStore, "read" | "subscribe" | "send">;
  readonly inbox: Pick<SealedInbox, "ask">;
  readonly drafts: Drafts;
  readonly timers: Timers;
  readonly makeId: () => string;
}

export function createAsking({ store, inbox, drafts, timers, makeId }: Deps): Asking {
  const changes = createSource();
  const stops = new Set<() => void>();
  const sending = new Set<string>();
  let failure: unknown;
  let closed = false;
  let stopWaiting = () => {};

  const change = (text: string, underway: readonly Asked[]) => {
    drafts.write(PLACE, { ...drafts.read(PLACE), text, asked: [...underway] });
    changes.fire();
  };
  const settle = (asked: Asked, isTaken: boolean) => {
    const draft = drafts.read(PLACE);
    const text = isTaken ? draft.text : [asked.text, draft.text].filter((part) => part !== "").join("\n");
    sending.delete(asked.id);
    change(
      text,
      draft.asked.filter(({ id }) => id !== asked.id),
    );
  };
  /** Until the server has it; sent again it is the same question. */
  const sendNameless = (asked: Asked): void => {
    inbox.ask({ slip: asked.id, text: asked.text }).then(
      () => settle(asked, true),
      (error: unknown) => {
        if (closed) return;
        if (goesLater(error)) {
          const stop = timers.after(TRY_AGAIN_AFTER_MS, () => {
            stops.delete(stop);
            sendNameless(asked);
          });
          stops.add(stop);
          return;
        }
        failure = error;
        settle(asked, false);
      },
    );
  };
  const send = (asked: Asked): Refusal | undefined => {
    if (asked.named) {
      const sent = store.send({ type: "ask-question", id: asked.id as NoteId, text: asked.text });
      if (!sent.ok) return sent.reason;
      sending.add(asked.id);
      sent.settled.then(
        () => settle(asked, true),
        () => {},
      );
    } else {
      sending.add(asked.id);
      sendNameless(asked);
    }
    return undefined;
  };
  /** Answers whether one of them has to wait for the document. */
  const sendAgain = (): boolean => {
    const { document } = store.read();
    let isWaiting = false;
    for (const asked of drafts.read(PLACE).asked) {
      if (sending.has(asked.id)) continue;
      // The relay had it: only the word that it did was lost.
      if (document.get(`question/${asked.id}`)) {
        settle(asked, true);
        continue;
      }
      const refused = send(asked);
      if (refused === undefined) continue;
      if (COMES_LATER.has(refused)) isWaiting = true;
      else settle(asked, false);
    }
    return isWaiting;
  };
  return {
    read() {
      const { text, asked } = drafts.read(PLACE);
      return { text, underway: asked, failure };
    },
    changes,
    write: (text) => change(text, drafts.read(PLACE).asked),
    ask(named) {
      failure = undefined;
      const draft = drafts.read(PLACE);
      const asked = { id: makeId(), text: draft.text.trim(), named };
      const refused = send(asked);
      if (refused === undefined) change("", [...draft.asked, asked]);
      return refused;
    },
    resume() {
      stopWaiting();
      if (!sendAgain()) return;
      stopWaiting = store.subscribe(() => {
        if (!sendAgain()) stopWaiting();
      });
    },
    close() {
      closed = true;
      stopWaiting();
      for (const stop of stops) stop();
    },
  };
}
