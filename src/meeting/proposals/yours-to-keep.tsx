import { useEffect } from "react";
import { MoreTexts } from "../../ui/messages/more-texts.tsx";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { proposalTexts } from "../../writing/proposals/proposal-texts.ts";
import { Proposals } from "../../writing/proposals/proposals.tsx";
import { Section } from "../parts/section.tsx";
import { useReading, useSession } from "../session-context.tsx";

const texts = [proposalTexts];

/** What the session proposes to the reader to keep; nothing for those to whom it proposes nothing. */
export function YoursToKeep() {
  const { proposals } = useSession();
  const known = useReading(proposals.changes, proposals.read);
  useEffect(() => {
    proposals.look();
  }, [proposals]);
  if (known.length === 0) return null;
  return (
    <MoreTexts sets={texts}>
      <Shown />
    </MoreTexts>
  );
}

function Shown() {
  const { proposals, drafts, timers } = useSession();
  const t = useText(proposalTexts);
  const known = useReading(proposals.changes, proposals.read);
  const placeOf = (key: string) => `proposal/${key}`;
  return (
    <Section title={t("proposals.title")}>
      <Proposals
        proposals={known}
        keep={async (key, text) => {
          await proposals.keep(key, text);
          drafts.forget(placeOf(key));
        }}
        decline={proposals.decline}
        withdraw={proposals.withdraw}
        after={timers.after}
        draftOf={(key) => drafts.read(placeOf(key)).text}
        onWrite={(key, text) => drafts.write(placeOf(key), { ...drafts.read(placeOf(key)), text })}
      />
    </Section>
  );
}
