import { useCallback, useEffect, useRef, useState } from "react";
import type { InAdvance as Known } from "../../contract/in-advance.ts";
import { codeVersion, hasAgreed } from "../../domain/code-of-conduct.ts";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { Failed, Loading } from "../../ui/notices.tsx";
import { GivenBack } from "../../writing/in-advance/given-back.tsx";
import { InAdvance } from "../../writing/in-advance/in-advance.tsx";
import { inAdvanceTexts } from "../../writing/in-advance/in-advance-texts.ts";
import type { Writer } from "../../writing/in-advance/writer.ts";
import { useMoment, useReading, useSession } from "../session-context.tsx";

const texts = [inAdvanceTexts];

/** In the lobby: the way to contribute before the session starts, and what was given back. */
export function InLobby({ writer }: { readonly writer: Writer }) {
  const { plan } = useSession();
  const { inAdvance } = useReading(plan.changes, plan.read);
  return (
    <MoreTexts sets={texts}>
      <GivenBack writer={writer} changes={plan.changes} />
      {inAdvance ? <Invited writer={writer} /> : null}
    </MoreTexts>
  );
}

/** What the server knows, asked again whenever the plan or the code of conduct has changed. */
function useKnown({ door }: Writer) {
  const { store, plan } = useSession();
  const { format } = useReading(plan.changes, plan.read);
  const code = useMoment(({ view }) => codeVersion(view.document));
  const [answer, setAnswer] = useState<{ readonly known?: Known; readonly error?: unknown }>({});
  const asked = useRef(0);
  const ask = useCallback(() => {
    asked.current += 1;
    const mine = asked.current;
    const learn = (next: typeof answer) => {
      if (asked.current === mine) setAnswer((before) => ({ ...before, error: undefined, ...next }));
    };
    door.read(store.session).then(
      (known) => learn({ known }),
      (error: unknown) => learn({ error }),
    );
  }, [door, store]);
  const occasion = `${format}/${code}`;
  const former = useRef("");
  useEffect(() => {
    if (former.current !== occasion) ask();
    former.current = occasion;
  }, [ask, occasion]);
  const learn = (known: Known) => {
    asked.current += 1;
    setAnswer({ known });
  };
  return { ...answer, ask, learn };
}

function Invited({ writer }: { readonly writer: Writer }) {
  const { store, plan } = useSession();
  const { title } = useReading(plan.changes, plan.read);
  const { known, error, ask, learn } = useKnown(writer);
  const agreed = useMoment(({ view }) => hasAgreed(view.document, store.me));
  if (!known) return error === undefined ? <Loading /> : <Failed error={error} retry={ask} />;
  return (
    <InAdvance
      session={{ id: store.session, title }}
      writer={writer}
      known={known}
      onKnown={learn}
      hasAgreed={agreed}
      isCodeShown
    />
  );
}
