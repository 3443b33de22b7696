import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ProposalSchema } from "../../contract/proposal.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { OneProposal, type ProposalActs } from "./one-proposal.tsx";
import { proposalTexts } from "./proposal-texts.ts";
import { useProposalsStyles } from "./proposals.styles.ts";

interface Props extends ProposalActs {
  readonly proposals: readonly ProposalSchema[];
}

/** So many are shown at first; the rest when asked for. */
const FIRST = 3;

export function Proposals({ proposals, ...acts }: Props) {
  const [t, styles] = [useText(proposalTexts), useProposalsStyles()];
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? proposals : proposals.slice(0, FIRST);
  const rest = proposals.length - shown.length;
  return (
    <div className={styles.all}>
      <p className={styles.quiet}>
        {t("proposals.what")}
        {proposals.some(({ kind }) => kind === "lesson") ? ` ${t("proposals.lesson-draft")}` : ""}
      </p>
      <ul className={styles.list}>
        {shown.map((proposal) => (
          <OneProposal key={proposal.key} proposal={proposal} acts={acts} />
        ))}
      </ul>
      {rest > 0 ? (
        <div>
          <Button size="small" onClick={() => setShowsAll(true)}>
            {t("proposals.more", { count: rest })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
