import { useEffect, useState } from "react";
import type { LastControl } from "../../domain/command.ts";
import { decide } from "../../domain/decide.ts";
import { useMoment, useSession } from "../session-context.tsx";
import { useSend } from "../speaking/use-send.ts";
import { controlBetween, controlsOf } from "./last-control.ts";

/** How long a control can be taken back, in ms. [S8] */
const UNDO_MS = 10_000;

/** Takes the last control back; undefined when there is none, its time is over or the session has moved on since. */
export function useUndo(): (() => void) | undefined {
  const { store, pulse, timers } = useSession();
  const send = useSend();
  const [last, setLast] = useState<LastControl>();
  useEffect(() => {
    let known = controlsOf(pulse.read());
    let forget = () => {};
    const stop = pulse.subscribe(() => {
      const next = controlsOf(pulse.read());
      const control = controlBetween(known, next);
      known = next;
      if (control === "same") return;
      forget();
      setLast(control);
      forget = control ? timers.after(UNDO_MS, () => setLast(undefined)) : () => {};
    });
    return () => {
      stop();
      forget();
    };
  }, [pulse, timers]);
  const isPossible = useMoment(
    ({ view, now }) => last !== undefined && decide(view.document, { type: "undo", last }, store.me, now).ok,
  );
  return last && isPossible ? () => send({ type: "undo", last }) : undefined;
}
