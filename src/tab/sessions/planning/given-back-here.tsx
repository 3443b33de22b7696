import { useMemo } from "react";
import { MoreTexts } from "../../../ui/messages/more-texts.tsx";
import { GivenBack } from "../../../writing/in-advance/given-back.tsx";
import { inAdvanceTexts } from "../../../writing/in-advance/in-advance-texts.ts";
import { useSpace } from "../../space/space-context.tsx";
import { useWriter } from "./use-writer.ts";

const texts = [inAdvanceTexts];

/** What the reader wrote in advance for sessions that were changed or cancelled; nothing where nothing was. */
export function GivenBackHere() {
  const [{ answers, questions }, writer] = [useSpace(), useWriter()];
  const changes = useMemo(
    () => ({ subscribe: (listener: () => void) => answers.subscribe(questions.openSessions, listener) }),
    [answers, questions],
  );
  return writer.places.all().length === 0 ? null : (
    <MoreTexts sets={texts}>
      <GivenBack writer={writer} changes={changes} />
    </MoreTexts>
  );
}
