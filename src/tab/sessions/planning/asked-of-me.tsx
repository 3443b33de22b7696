import { useMemo, useState } from "react";
import type { Session } from "../../../contract/session.ts";
import { Asked } from "../../../planning/asked.tsx";
import { Failed } from "../../../ui/notices.tsx";
import { useAnswer, useSpace } from "../../space/space-context.tsx";
import { usePlanning } from "./use-planning.ts";

/** What the reader is asked for in a planned session; nothing where they are not. */
export function AskedOfMe({ session }: { readonly session: Session }) {
  const { me } = useSpace();
  const isAsked = session.speakers.some(({ member }) => member === me);
  // Who has just said no still reads what became of it.
  const [wasAsked, setWasAsked] = useState(isAsked);
  if (isAsked && !wasAsked) setWasAsked(true);
  return isAsked || wasAsked ? <WithFormat session={session} /> : null;
}

function WithFormat({ session }: { readonly session: Session }) {
  const [{ me, timers }, planning] = [useSpace(), usePlanning()];
  const { id, space, format: plannedWith } = session;
  const question = useMemo(() => planning.formatOf({ id, space }, plannedWith), [planning, id, space, plannedWith]);
  const format = useAnswer(question);
  return (
    <>
      <Asked
        session={session}
        me={me}
        format={format.data}
        after={timers.after}
        onDecline={(role) => planning.decline(session, role)}
      />
      {format.error !== undefined && !format.data ? <Failed error={format.error} retry={format.retry} /> : null}
    </>
  );
}
