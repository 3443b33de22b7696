import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { VoteState } from "../../../contract/vote.ts";
import type { Format } from "../../../domain/format.ts";
import type { Ballot, VoteOutcome } from "../../../domain/vote.ts";
import { listFormats } from "../../../planning/list-formats.ts";
import { useNames } from "../../../planning/names/use-names.ts";
import { planTexts } from "../../../planning/plan-texts.ts";
import { failureKey } from "../../../ui/failure-key.ts";
import { MoreTexts } from "../../../ui/messages/more-texts.tsx";
import { useFormats, useText } from "../../../ui/messages/spoken-language.tsx";
import { uiTexts } from "../../../ui/messages/ui-texts.ts";
import { Failed, Loading } from "../../../ui/notices.tsx";
import { useUndoable } from "../../../ui/use-undoable.ts";
import { usePageStyles } from "../../navigation/page.styles.ts";
import { useAnswer, useSpace } from "../../space/space-context.tsx";
import { usePlanning } from "../planning/use-planning.ts";
import { BallotForm } from "./ballot-form.tsx";
import { useVoting } from "./use-voting.ts";
import { voteTexts } from "./vote-texts.ts";

const texts = [voteTexts];

interface Props {
  /** The outcome was confirmed: the form opens with it. */
  readonly onPlan: () => void;
}

/** How, and how often, the members want to meet: voting on it, and what came of it. */
export function Voting({ onPlan }: Props) {
  return (
    <MoreTexts sets={texts}>
      <VoteNow onPlan={onPlan} />
    </MoreTexts>
  );
}

function VoteNow({ onPlan }: Props) {
  const [t, styles, planning, voting] = [useText(voteTexts), usePageStyles(), usePlanning(), useVoting()];
  const [own, shipped, vote] = [
    useAnswer(useMemo(() => planning.ownFormats(undefined), [planning])),
    useAnswer(planning.shippedFormats),
    useAnswer(voting.state),
  ];
  const [isVoting, setVoting] = useState(false);
  const [failure, attempt] = useAttempt();
  // A vote among some of the formats only would not be one.
  if (!vote.data || !own.data || !shipped.data) {
    const failed = [own, shipped, vote].find(({ error }) => error !== undefined);
    return failed ? <Failed error={failed.error} retry={failed.retry} /> : <Loading lines={2} />;
  }
  const formats = listFormats(own.data, shipped.data);
  const { open } = vote.data;
  const cast = async (ballot: Ballot) => {
    if (await attempt(voting.cast(open?.id, ballot))) setVoting(false);
  };
  return (
    <section aria-label={t("vote.title")} className={styles.card}>
      <h2 className={styles.small}>{t("vote.title")}</h2>
      {isVoting ? (
        <BallotForm formats={formats} mine={open?.mine ?? null} onCast={cast} onCancel={() => setVoting(false)} />
      ) : (
        <Standing state={vote.data} formats={formats} onVote={() => setVoting(true)} onPlan={onPlan} />
      )}
      <div role="alert">{failure}</div>
    </section>
  );
}

/** What failed, in words; and a way to wait for something that may. */
function useAttempt(): readonly [string, (work: Promise<void>) => Promise<boolean>] {
  const shell = useText(uiTexts);
  const [failure, setFailure] = useState("");
  const attempt = async (work: Promise<void>) => {
    try {
      await work;
      setFailure("");
      return true;
    } catch (error) {
      setFailure(shell(failureKey(error)));
      return false;
    }
  };
  return [failure, attempt];
}

interface StandingProps extends Props {
  readonly state: VoteState;
  readonly formats: readonly Format[];
  readonly onVote: () => void;
}

function Standing({ state: { open, closed, agreed }, formats, onVote, onPlan }: StandingProps) {
  const [t, dates, styles, { me }] = [useText(voteTexts), useFormats(), usePageStyles(), useSpace()];
  const wordsOf = useBallotWords(formats);
  if (open)
    return (
      <>
        <p className={styles.words}>{t("vote.until", { when: dates.dateTime(open.closesAt) })}</p>
        {open.mine ? <p className={styles.words}>{t("vote.yours", wordsOf(open.mine))}</p> : null}
        <div className={styles.row}>
          <Button appearance={open.mine ? "secondary" : "primary"} onClick={onVote}>
            {t(open.mine ? "vote.change" : "vote.vote")}
          </Button>
          {open.openedBy === me ? <Closing vote={open.id} /> : null}
        </div>
      </>
    );
  return (
    <>
      {closed ? <Outcome vote={closed.id} outcome={closed.outcome} formats={formats} onPlan={onPlan} /> : null}
      {agreed ? <p className={styles.words}>{t("vote.agreed", wordsOf(agreed))}</p> : null}
      {closed || agreed ? null : <p className={styles.quiet}>{t("vote.what")}</p>}
      <div className={styles.row}>
        <Button onClick={onVote}>{t("vote.start")}</Button>
      </div>
    </>
  );
}

/** What was voted, in the reader's words. */
function useBallotWords(formats: readonly Format[]) {
  const [t, plan, nameOf] = [useText(voteTexts), useText(planTexts), useFormatTitle(formats)];
  return ({ format, cadence }: Ballot) => ({
    format: nameOf(format) ?? t("vote.somewhere"),
    cadence: plan(`cadence.${cadence}`),
  });
}

function useFormatTitle(formats: readonly Format[]): (id: string) => string | undefined {
  const { formatName } = useNames();
  return (id) => formatName(id) ?? formats.find((format) => format.id === id)?.title;
}

interface OutcomeProps extends Props {
  readonly vote: string;
  readonly outcome: VoteOutcome;
  readonly formats: readonly Format[];
}

/** What won, with the numbers that may be told. */
function Outcome({ vote, outcome, formats, onPlan }: OutcomeProps) {
  const [t, plan, styles, voting] = [useText(voteTexts), useText(planTexts), usePageStyles(), useVoting()];
  const [wordsOf, nameOf] = [useBallotWords(formats), useFormatTitle(formats)];
  const [failure, attempt] = useAttempt();
  const totals = [
    ...outcome.formats.map(({ choice, atLeast }) => ({ choice: nameOf(choice) ?? t("vote.somewhere"), atLeast })),
    ...outcome.cadences.map(({ choice, atLeast }) => ({ choice: plan(`cadence.${choice}`), atLeast })),
  ];
  const confirm = async () => {
    if (await attempt(voting.confirm(vote))) onPlan();
  };
  return (
    <>
      <p className={styles.words}>{t("vote.won", wordsOf(outcome))}</p>
      {outcome.atLeast === null ? null : <p className={styles.quiet}>{t("vote.votes", { count: outcome.atLeast })}</p>}
      {totals.map(({ choice, atLeast }) => (
        <p key={choice} className={styles.quiet}>
          {t("vote.total", { choice, count: atLeast })}
        </p>
      ))}
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => void confirm()}>
          {t("vote.confirm")}
        </Button>
      </div>
      <div role="alert">{failure}</div>
    </>
  );
}

/** Whoever opened the vote can end it; that can be undone for a moment. */
function Closing({ vote }: { readonly vote: string }) {
  const [t, styles, voting, { timers }] = [useText(voteTexts), usePageStyles(), useVoting(), useSpace()];
  const [failure, attempt] = useAttempt();
  const { underway, begin, undo } = useUndoable(timers.after, (id) => void attempt(voting.close(id)));
  const isGoing = underway.has(vote);
  return (
    <>
      <Button onClick={() => (isGoing ? undo(vote) : begin(vote))}>{t(isGoing ? "vote.undo" : "vote.close")}</Button>
      <span role="status" className={styles.quiet}>
        {isGoing ? t("vote.closing") : failure}
      </span>
    </>
  );
}
