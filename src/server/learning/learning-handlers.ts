import { LessonOutcomeSchema, type LessonReading } from "../../contract/learning.ts";
import type { RefusalReason } from "../../contract/problem.ts";
import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readWrittenRow } from "../entries/entry-page.ts";
import { authorsFor, type EntryRow } from "../entries/entry-rows.ts";
import { tell } from "../events/tell.ts";
import { answerNamelessly } from "../feedback/answer-namelessly.ts";
import { hasGiven } from "../feedback/givers.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { isKnownSlip, readToldWords } from "./answer-rows.ts";
import { putReply, readFeedbackRow, takeAnswer } from "./feedback-of-lesson.ts";
import { countReaders, putMark, readMarks } from "./mark-rows.ts";
import { beginRecall, endRecall, isAllMuted, readRecall } from "./recall-rows.ts";
import { readTopics } from "./topic-rows.ts";

type LearningHandlers = Pick<
  Handlers,
  "readLearning" | "markLesson" | "answerLesson" | "replyToFeedback" | "listToImprove" | "listTopics"
>;

const refused = (reason: RefusalReason, detail: string) => new RequestRefused("refused", detail, { reason });

export function createLearningHandlers({ database, clock }: Services): LearningHandlers {
  return {
    readLearning: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) =>
        readingOf(tx, scope, await readLesson(tx, scope, params.entry, caller.member), caller.member),
      ),

    markLesson: ({ scope, params, caller, body: { mark, on } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await readLesson(tx, scope, params.entry, caller.member);
        const reader = { scope, entry: row.entry_id, member: caller.member };
        const { was, now } = await putMark(tx, reader, mark, on);
        if (now.finished && !was.finished) await beginRecall(tx, reader, row.content, clock.now());
        if (was.finished && !now.finished) await endRecall(tx, reader);
        return readingOf(tx, scope, row, caller.member);
      }),

    async answerLesson({ scope, params, caller, body }) {
      const urn = { scope, about: params.entry };
      await answerNamelessly(database, urn, caller.member, {
        async assertMay(tx) {
          if (isAuthor(await readLesson(tx, scope, params.entry, caller.member), caller.member))
            throw refused("own-lesson", "Feedback to a lesson is for others to give. Nothing was counted.");
        },
        isKnown: (tx) => isKnownSlip(tx, urn, body.slip),
        put: (tx) => takeAnswer(tx, scope, params.entry, body),
      });
      return database.inSpace(scope, async (tx) =>
        readingOf(tx, scope, await readLesson(tx, scope, params.entry, caller.member), caller.member),
      );
    },

    replyToFeedback: ({ scope, params, caller, body: { text } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await readLesson(tx, scope, params.entry, caller.member);
        if (!isAuthor(row, caller.member))
          throw new RequestRefused("not-the-author", "Only its author replies to the feedback. Nothing was changed.");
        const by = { member: caller.member, name: caller.name };
        await putReply(tx, scope, row.entry_id, { by, text, at: clock.now() });
        await tell(tx, scope, { type: "entry-changed", entry: row.entry_id });
        return readingOf(tx, scope, row, caller.member);
      }),

    listTopics: ({ scope }) => database.inSpace(scope, async (tx) => ({ topics: await readTopics(tx, scope) })),

    listToImprove: ({ scope, caller }) =>
      database.inSpace(scope, async (tx) => {
        const rows = await tx
          .selectFrom("lesson_feedback")
          .innerJoin("entries", (join) =>
            join
              .onRef("entries.space_id", "=", "lesson_feedback.space_id")
              .onRef("entries.entry_id", "=", "lesson_feedback.entry_id"),
          )
          .select(["entries.entry_id", "entries.title"])
          .where("lesson_feedback.space_id", "=", scope.space)
          .where("lesson_feedback.is_queued", "=", true)
          .where("entries.author_id", "in", authorsFor(caller.member))
          .orderBy("entries.published_at", "desc")
          .orderBy("entries.entry_id")
          .execute();
        return { lessons: rows.map(({ entry_id, title }) => ({ entry: entry_id, title })) };
      }),
  };
}

const isAuthor = (row: EntryRow, member: MemberId): boolean =>
  row.author_id !== null && speaksFor(member, row.author_id as MemberId);

/** A lesson that others are shown, or a refusal: drafts have no readers yet. */
async function readLesson(tx: Tx, scope: Scope, entry: string, viewer: MemberId): Promise<EntryRow> {
  const row = await readWrittenRow(tx, scope, entry, viewer);
  if (row.type !== "lesson" || row.draft)
    throw refused("not-a-lesson", "Only a published lesson has readers. Nothing was changed.");
  return row;
}

async function readingOf(tx: Tx, scope: Scope, row: EntryRow, viewer: MemberId): Promise<LessonReading> {
  const urn = { scope, about: row.entry_id };
  const feedback = await readFeedbackRow(tx, scope, row.entry_id);
  const reader = { scope, entry: row.entry_id, member: viewer };
  const recall = await readRecall(tx, reader);
  return {
    mine: await readMarks(tx, reader),
    readers: await countReaders(tx, scope, row.entry_id),
    hasAnswered: await hasGiven(tx, urn, viewer),
    reply:
      feedback?.reply == null
        ? null
        : {
            by: { member: feedback.reply_by as MemberId, name: feedback.reply_name ?? "Member" },
            at: feedback.reply_at ?? 0,
            text: feedback.reply,
          },
    recall:
      recall === undefined
        ? null
        : { isMuted: recall.muted, isAllMuted: await isAllMuted(tx, scope, viewer), nextAt: recall.due_at },
    forAuthor: isAuthor(row, viewer)
      ? {
          isQueued: feedback?.is_queued ?? false,
          outcome: feedback?.outcome == null ? null : LessonOutcomeSchema.parse(feedback.outcome),
          words: await readToldWords(tx, urn),
        }
      : null,
  };
}
