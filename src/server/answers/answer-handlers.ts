import { createHash } from "node:crypto";
import type { Answer, AnswersReply } from "../../contract/answer.ts";
import { MOST_ANSWERS, mayVoteFor, needsAnswer } from "../../domain/answers.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { lockWrittenRow, readWrittenRow } from "../entries/entry-page.ts";
import type { EntryRow } from "../entries/entry-rows.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { namedText } from "../life/named-text.ts";
import { type ToldBy, tellOfAnswer } from "../life/tell-of.ts";
import type { Services } from "../services.ts";
import { type AnswerRow, readAnswerRow, readAnswersFor, settleQuestion } from "./answer-rows.ts";
import { opens } from "./asked-key.ts";

type AnswerHandlers = Pick<
  Handlers,
  "readAnswers" | "answerQuestion" | "changeAnswer" | "takeBackAnswer" | "voteForAnswer" | "acceptAnswer"
>;

/** Sent again after a lost reply it is the same answer; nobody can write over another's. */
const idOf = (entry: string, member: string, slip: string): string =>
  createHash("sha256").update(`${entry} ${member} ${slip}`).digest("base64url").slice(0, 22);

export function createAnswerHandlers({ database, clock }: Services): AnswerHandlers {
  /** Changes answers of a question that others are shown, one change after another. */
  const changing = (
    scope: Scope,
    entry: string,
    viewer: MemberId,
    change: (tx: Tx, row: EntryRow) => Promise<unknown>,
  ): Promise<AnswersReply> =>
    database.inSpace(scope, async (tx) => {
      const row = asQuestion(await lockWrittenRow(tx, scope, entry, viewer));
      await change(tx, row);
      const answers = await readAnswersFor(tx, scope, entry, viewer);
      await settleQuestion(tx, scope, row, answers);
      return replyOf(row, answers, viewer);
    });

  return {
    readAnswers: ({ scope, params: { entry }, caller }) =>
      database.inSpace(scope, async (tx) => {
        const row = asQuestion(await readWrittenRow(tx, scope, entry, caller.member));
        return replyOf(row, await readAnswersFor(tx, scope, entry, caller.member), caller.member);
      }),

    answerQuestion: ({ scope, params: { entry }, caller, body: { slip, text: written } }) =>
      changing(scope, entry, caller.member, async (tx, question) => {
        const [id, text] = [idOf(entry, caller.member, slip), await namedText(tx, scope, written)];
        const told = { by: caller.member, at: clock.now() };
        const known = await readAnswerRow(tx, scope, entry, id);
        if (known) return rewrite(tx, scope, question, known, { version: 1, text, ...told });
        if ((await readAnswersFor(tx, scope, entry, caller.member)).length >= MOST_ANSWERS)
          throw new RequestRefused("too-many-requests", "This question has all the answers it can take.");
        await tx
          .insertInto("question_answers")
          .values({
            space_id: scope.space,
            tenant_id: scope.tenant,
            entry_id: entry,
            answer_id: id,
            author_id: caller.member,
            author_name: caller.name,
            text,
            answered_at: told.at,
          })
          .execute();
        await tellOfAnswer(tx, scope, question, { answer: id, text }, told);
      }),

    changeAnswer: ({ scope, params: { entry, answer }, caller, body }) =>
      changing(scope, entry, caller.member, async (tx, question) => {
        const row = await ownAnswer(tx, scope, entry, answer, caller.member);
        const text = await namedText(tx, scope, body.text);
        await rewrite(tx, scope, question, row, { ...body, text, by: caller.member, at: clock.now() });
      }),

    takeBackAnswer: ({ scope, params: { entry, answer }, caller }) =>
      changing(scope, entry, caller.member, async (tx) => {
        await ownAnswer(tx, scope, entry, answer, caller.member);
        await tx
          .deleteFrom("question_answers")
          .where("space_id", "=", scope.space)
          .where("entry_id", "=", entry)
          .where("answer_id", "=", answer)
          .execute();
      }),

    voteForAnswer: ({ scope, params: { entry, answer }, caller, body: { up } }) =>
      changing(scope, entry, caller.member, async (tx) => {
        const row = await foundAnswer(tx, scope, entry, answer);
        if (!mayVoteFor(row.author_id as MemberId, caller.member))
          throw new RequestRefused("refused", "Nobody votes for their own answer. Nothing was changed.", {
            reason: "own-answer",
          });
        await (up ? putVote(tx, scope, row, caller.member) : takeVote(tx, scope, row, caller.member));
      }),

    acceptAnswer: ({ scope, params: { entry }, caller, body: { answer, key } }) =>
      changing(scope, entry, caller.member, async (tx, row) => {
        if (!isAsker(row, caller.member) && !opens(row, key))
          throw new RequestRefused("not-the-author", "Whoever asked accepts an answer. Nothing was changed.");
        if (answer !== null) await foundAnswer(tx, scope, entry, answer);
        await accept(tx, scope, entry, answer, clock.now());
      }),
  };
}

const missing = (what: string) => new RequestRefused("not-found", `There is no such ${what} in this space.`);

/** A draft cannot be answered: nobody is shown it. */
function asQuestion(row: EntryRow): EntryRow {
  if (row.type !== "question" || row.draft) throw missing("question");
  return row;
}

async function foundAnswer(tx: Tx, scope: Scope, entry: string, answer: string): Promise<AnswerRow> {
  const row = await readAnswerRow(tx, scope, entry, answer);
  if (!row) throw missing("answer");
  return row;
}

async function ownAnswer(tx: Tx, scope: Scope, entry: string, answer: string, by: MemberId): Promise<AnswerRow> {
  const row = await foundAnswer(tx, scope, entry, answer);
  if (!speaksFor(by, row.author_id as MemberId))
    throw new RequestRefused("not-the-author", "Only whoever gave an answer can change it. Nothing was changed.");
  return row;
}

/** Changes what an answer says, unless it was changed since the version that its author saw. */
async function rewrite(
  tx: Tx,
  scope: Scope,
  question: EntryRow,
  row: AnswerRow,
  { version, text, by, at }: { readonly version: number; readonly text: string } & ToldBy,
): Promise<void> {
  if (row.text === text) return;
  if (row.version !== version)
    throw new RequestRefused("entry-changed", "You have changed this answer elsewhere. Nothing was overwritten.");
  await tx
    .updateTable("question_answers")
    .set({ text, version: row.version + 1, changed_at: at })
    .where("space_id", "=", scope.space)
    .where("entry_id", "=", row.entry_id)
    .where("answer_id", "=", row.answer_id)
    .execute();
  await tellOfAnswer(tx, scope, question, { answer: row.answer_id, text }, { by, at });
}

const isAsker = ({ author_id }: EntryRow, by: MemberId): boolean =>
  author_id !== null && speaksFor(by, author_id as MemberId);

const replyOf = (row: EntryRow, answers: readonly Answer[], viewer: MemberId): AnswersReply => ({
  answers: [...answers],
  needsAnswer: needsAnswer(answers),
  canAccept: isAsker(row, viewer),
  nameless: row.author_id === null,
});

async function putVote(tx: Tx, { space, tenant }: Scope, row: AnswerRow, member: MemberId): Promise<void> {
  await tx
    .insertInto("answer_votes")
    .values({
      space_id: space,
      tenant_id: tenant,
      entry_id: row.entry_id,
      answer_id: row.answer_id,
      member_id: member,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function takeVote(tx: Tx, { space }: Scope, row: AnswerRow, member: MemberId): Promise<void> {
  await tx
    .deleteFrom("answer_votes")
    .where("space_id", "=", space)
    .where("entry_id", "=", row.entry_id)
    .where("answer_id", "=", row.answer_id)
    .where("member_id", "=", member)
    .execute();
}

/** One at most is accepted: the one before gives way first. */
async function accept(tx: Tx, { space }: Scope, entry: string, answer: string | null, at: number): Promise<void> {
  const ofQuestion = tx.updateTable("question_answers").where("space_id", "=", space).where("entry_id", "=", entry);
  await ofQuestion
    .set({ accepted_at: null })
    .where("accepted_at", "is not", null)
    .$if(answer !== null, (others) => others.where("answer_id", "<>", answer ?? ""))
    .execute();
  if (answer === null) return;
  await ofQuestion.set({ accepted_at: at }).where("answer_id", "=", answer).where("accepted_at", "is", null).execute();
}
