import { createHash } from "node:crypto";
import { changedTags } from "../../domain/about-entry.ts";
import { startOfHour } from "../../domain/answers.ts";
import type { QuestionContent } from "../../domain/authored.ts";
import type { Scope, Tx } from "../db/database.ts";
import { lockWrittenRow, readEntryPage } from "../entries/entry-page.ts";
import { type KeptContent, searchedOf } from "../entries/entry-rows.ts";
import { forgetEntry } from "../entries/kept-entries.ts";
import { excerptOfAuthored } from "../entries/plain-text.ts";
import { tell } from "../events/tell.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import { openQuestionsIn } from "../questions/open-questions.ts";
import { putSearchRow } from "../search/search-row.ts";
import type { Services } from "../services.ts";
import { countAnswers } from "./answer-rows.ts";
import { hashOfKey, opens } from "./asked-key.ts";

type AskingHandlers = Pick<Handlers, "askWithoutName" | "takeOutQuestion" | "listAnsweredQuestions">;

const PAGE = 20;

/** Follows from what the asking page alone holds: asked again it is the same question, and nothing leads back. [QA5] */
const idOf = (slip: string): string => createHash("sha256").update(slip).digest("base64url").slice(0, 22);

export function createAskingHandlers({ database, clock }: Services): AskingHandlers {
  return {
    // One transaction that writes nothing about the caller. [QA5]
    askWithoutName: ({ scope, body: { slip, key, title, body, tags } }) =>
      database.inSpace(scope, async (tx) => {
        const id = idOf(slip);
        const fields: QuestionContent = { type: "question", title, body };
        const asked = { id, fields, tags: changedTags([], { add: tags, remove: [] }), keyHash: hashOfKey(key) };
        if (await insertNameless(tx, scope, asked, startOfHour(clock.now())))
          await tell(tx, scope, { type: "entry", entry: id });
        return { entry: id };
      }),

    takeOutQuestion: ({ scope, params: { entry }, caller, body: { key } }) =>
      database.inSpace(scope, async (tx) => {
        const row = await lockWrittenRow(tx, scope, entry, caller.member);
        if (!opens(row, key))
          throw new RequestRefused("wrong-edit-key", "Only the page that asked this can take it out.");
        if ((await countAnswers(tx, scope, [entry])).has(entry))
          throw new RequestRefused("refused", "Somebody has answered: what they wrote stays. Nothing was changed.", {
            reason: "answered",
          });
        await forgetEntry(tx, scope, entry);
        return { entry };
      }),

    listAnsweredQuestions: ({ scope, query, caller }) =>
      database.inSpace(scope, async (tx) => {
        const wish = { viewer: caller.member, cursor: query.cursor, size: PAGE, onlyAnswered: true };
        const { rows, next } = await readEntryPage(tx, scope, wish);
        return { questions: await openQuestionsIn(tx, scope, rows), next };
      }),
  };
}

interface Asked {
  readonly id: string;
  readonly fields: QuestionContent;
  readonly tags: readonly string[];
  readonly keyHash: Buffer;
}

/** Whether it is new. `at` tells the hour only. */
async function insertNameless(
  tx: Tx,
  scope: Scope,
  { id, fields, tags, keyHash }: Asked,
  at: number,
): Promise<boolean> {
  const row = await tx
    .insertInto("entries")
    .values({
      space_id: scope.space,
      tenant_id: scope.tenant,
      entry_id: id,
      type: "question",
      title: fields.title,
      published_at: at,
      session_id: null,
      excerpt: excerptOfAuthored(fields),
      people: 0,
      record: null,
      content: JSON.stringify({ fields, votes: 0 } satisfies KeptContent),
      author_id: null,
      author_name: null,
      open_questions: 1,
      published_version: null,
      tags: [...tags],
      ask_key_hash: keyHash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row) await putSearchRow(tx, scope, searchedOf(row));
  return row !== undefined;
}
