import { Button, Link } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ProposalSchema } from "../../contract/proposal.ts";
import { failureKey } from "../../ui/failure-key.ts";
import { inShort } from "../../ui/in-short.ts";
import { useText } from "../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../ui/messages/ui-texts.ts";
import { useUndoable } from "../../ui/use-undoable.ts";
import { WritingBox } from "../writing-box.tsx";
import { proposalTexts } from "./proposal-texts.ts";
import { useProposalsStyles } from "./proposals.styles.ts";

/** What the reader can do with one; each rejects when it did not work, and the list follows by itself when it did. */
export interface ProposalActs {
  keep(key: string, text: string): Promise<void>;
  decline(key: string): Promise<void>;
  withdraw(key: string): Promise<void>;
  /** Waits so many ms; answers how to call it off. */
  after(ms: number, run: () => void): () => void;
  /** Where an entry is read, a lesson written on; left out where it cannot be opened from here. */
  linkTo?(entry: string, kind: ProposalSchema["kind"]): string;
  /** What was being written before a reload, "" for nothing, where that outlives it. */
  draftOf?(key: string): string;
  onWrite?(key: string, text: string): void;
}

interface Props {
  readonly proposal: ProposalSchema;
  readonly acts: ProposalActs;
}

/** One proposal: to be changed, kept, declined; once it is kept, to be taken out again. Focus stays on the button pressed. */
export function OneProposal({ proposal: { key, kind, text, entry, ...from }, acts }: Props) {
  const [t, shared, styles] = [useText(proposalTexts), useText(uiTexts), useProposalsStyles()];
  const [written, setWritten] = useState(() => acts.draftOf?.(key) || undefined);
  const [failure, setFailure] = useState("");
  const isBusy = useRef(false);
  const said = useFrom(from, kind);

  const attempt = (act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    act()
      .then(
        () => setFailure(""),
        (error: unknown) => setFailure(shared(failureKey(error))),
      )
      .finally(() => {
        isBusy.current = false;
      });
  };
  const { underway, begin, undo } = useUndoable(acts.after, () => attempt(() => acts.decline(key)));

  const [isKept, isGoing] = [entry !== null, underway.has(key)];
  const wanted = written ?? text;
  const isEmpty = wanted.trim() === "";
  const shown = isKept ? text : wanted;
  const named = (act: string) => (shown.trim() === "" ? act : t("proposals.named", { act, text: inShort(shown) }));
  const keep = () => {
    undo(key);
    attempt(() => acts.keep(key, wanted.trim()));
  };
  const readOrWrite = kind === "lesson" ? "proposals.write" : "proposals.read";
  const state = isKept ? t(`proposals.kept-${kind}`) : isGoing ? t("proposals.going") : "";
  return (
    <li className={styles.item}>
      {isKept ? (
        <p dir="auto" className={styles.words}>
          {text}
        </p>
      ) : (
        <WritingBox
          label={t(`proposals.as-${kind}`)}
          hint={isEmpty ? `${said} ${t("proposals.empty")}` : said}
          text={wanted}
          onChange={(next) => {
            setWritten(next);
            acts.onWrite?.(key, next);
          }}
          rows={3}
        />
      )}
      <div className={styles.acts}>
        <Button
          size="small"
          disabledFocusable={!isKept && isEmpty}
          aria-label={named(t(isKept ? "proposals.withdraw" : "proposals.keep"))}
          onClick={() => (isKept ? attempt(() => acts.withdraw(key)) : keep())}
        >
          {t(isKept ? "proposals.withdraw" : "proposals.keep")}
        </Button>
        {isKept ? null : (
          <Button
            size="small"
            appearance="subtle"
            aria-label={named(t(isGoing ? "proposals.undo" : "proposals.no"))}
            onClick={() => (isGoing ? undo(key) : begin(key))}
          >
            {t(isGoing ? "proposals.undo" : "proposals.no")}
          </Button>
        )}
        {entry !== null && acts.linkTo ? (
          <Link href={acts.linkTo(entry, kind)} aria-label={named(t(readOrWrite))}>
            {t(readOrWrite)}
          </Link>
        ) : null}
      </div>
      <p role="status" className={styles.quiet}>
        {failure === "" ? state : failure}
      </p>
    </li>
  );
}

/** Where in the session it comes from, in words. */
function useFrom({ step, beside }: Pick<ProposalSchema, "step" | "beside">, kind: ProposalSchema["kind"]): string {
  const t = useText(proposalTexts);
  const place = () => {
    if (step === null) return t("proposals.from-questions");
    return t(kind === "lesson" ? "proposals.taught" : "proposals.from", { step });
  };
  return beside === undefined ? place() : t("proposals.from-beside", { from: place(), name: beside });
}
