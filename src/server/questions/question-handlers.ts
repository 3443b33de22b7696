import { createHash } from "node:crypto";
import { lastFactAt, readFactRow, readShelfRows } from "../document/fact-rows.ts";
import { putIntoDocument, signed } from "../document/state-facts.ts";
import { readEntryPage } from "../entries/entry-page.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { assertAgreed } from "../inbox/inbox-rows.ts";
import type { Services } from "../services.ts";
import { lockSessionRow } from "../sessions/session-rows.ts";
import { openQuestionsIn } from "./open-questions.ts";

type QuestionHandlers = Pick<Handlers, "askAnonymously" | "listOpenQuestions">;

/** Records a page; each brings all its open questions. */
const PAGE = 20;
/** More than this in one session is somebody filling a disk. */
const MOST_QUESTIONS = 1_000;

/**
 * The id of a question follows from the slip that only the asking page holds: asked again after a lost answer it is the
 * same question, nobody can ask over another's, and nothing has to be kept that would lead back.
 */
const idOf = (slip: string): string => createHash("sha256").update(slip).digest("base64url").slice(0, 22);

export function createQuestionHandlers({ database, signer }: Services): QuestionHandlers {
  return {
    // One transaction that writes nothing about the caller: the fact, and the document's version.
    askAnonymously: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const session = await lockSessionRow(tx, scope, params.session);
        const key = `question/${idOf(body.slip)}`;
        if (await readFactRow(tx, scope, session.session_id, key)) return { version: session.doc_version };
        if (session.state === "planned")
          throw new RequestRefused("refused", "This session has not started. Your question was not sent.", {
            reason: "not-started",
          });
        if (session.state === "ended")
          throw new RequestRefused("session-ended", "This session has ended. Your question was not sent.");
        if (session.seat_member === caller.member)
          throw new RequestRefused("seat-is-neutral", "Whoever facilitates does not ask. Your question was not sent.");
        await assertAgreed(tx, { scope, session: session.session_id }, caller.member);
        if ((await readShelfRows(tx, scope, session.session_id, "question")).length >= MOST_QUESTIONS)
          throw new RequestRefused("too-many-requests", "This question box is full. Your question was not sent.");
        // Right after the statement before it, whenever that was: its time tells less than its arrival did. [Q2]
        const at = (await lastFactAt(tx, scope, session)) + 1;
        const fact = { key, value: { author: null, text: body.text }, by: null, at };
        return { version: await putIntoDocument(tx, scope, session, signed(signer, session, [fact])) };
      }),

    listOpenQuestions: ({ scope, query, caller }) =>
      database.inSpace(scope, async (tx) => {
        const wish = { viewer: caller.member, cursor: query.cursor, size: PAGE, onlyWithOpenQuestions: true };
        const { rows, next } = await readEntryPage(tx, scope, wish);
        return { questions: await openQuestionsIn(tx, scope, rows), next };
      }),
  };
}
