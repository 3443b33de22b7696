import { useMemo } from "react";
import type { InAdvance as Known } from "../../../contract/in-advance.ts";
import type { Session } from "../../../contract/session.ts";
import { MoreTexts } from "../../../ui/messages/more-texts.tsx";
import { Failed, Loading } from "../../../ui/notices.tsx";
import { InAdvance } from "../../../writing/in-advance/in-advance.tsx";
import { inAdvanceTexts } from "../../../writing/in-advance/in-advance-texts.ts";
import type { Question } from "../../space/answers.ts";
import { useAnswer, useSpace } from "../../space/space-context.tsx";
import { useWriter } from "./use-writer.ts";

const texts = [inAdvanceTexts];

/** The way to contribute to a planned session before it starts. */
export function Invited({ session }: { readonly session: Session }) {
  const [{ answers }, writer] = [useSpace(), useWriter(session.space)];
  const { id } = session;
  // Asked again whenever sessions are.
  const question = useMemo<Question<Known>>(
    () => ({ key: `sessions/in-advance/${id}`, ask: () => writer.door.read(id) }),
    [writer, id],
  );
  const { data, error, retry } = useAnswer(question);
  if (!data) return error === undefined ? <Loading lines={1} /> : <Failed error={error} retry={retry} />;
  return (
    <MoreTexts sets={texts}>
      <InAdvance
        session={session}
        writer={writer}
        known={data}
        onKnown={(known) => answers.change(question, () => known)}
      />
    </MoreTexts>
  );
}
