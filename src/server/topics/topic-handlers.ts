import { noteAct } from "../care/audit.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { lockTopics, mayRename, moveTopic, nameNow, undoMove } from "./topic-moves.ts";
import { readPart, readTopicPage } from "./topic-page.ts";

type TopicHandlers = Pick<Handlers, "readTopic" | "listOfTopic" | "renameTopic" | "undoTopicMove">;

const notYours = () =>
  new RequestRefused("not-the-author", "Only who may tend an entry of a topic can rename it. Nothing was changed.");

export function createTopicHandlers({ database, clock }: Services): TopicHandlers {
  return {
    readTopic: ({ scope, query, caller }) =>
      database.inSpace(scope, async (tx) =>
        readTopicPage(tx, scope, await nameNow(tx, scope, query.topic), caller.member),
      ),

    listOfTopic: ({ scope, query: { topic, part, cursor } }) =>
      database.inSpace(scope, async (tx) => readPart(tx, scope, await nameNow(tx, scope, topic), part, cursor)),

    renameTopic: ({ scope, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        await lockTopics(tx, scope);
        const [was, now] = [await nameNow(tx, scope, body.topic), body.name];
        if (was !== now) {
          if (!(await mayRename(tx, scope, was, caller.member))) throw notYours();
          const by = { member: caller.member, name: caller.name };
          await moveTopic(tx, scope, { was, now, by, at: clock.now() });
          await noteAct(tx, scope, caller, "topic-renamed", clock.now());
        }
        return readTopicPage(tx, scope, now, caller.member);
      }),

    undoTopicMove: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => {
        await lockTopics(tx, scope);
        const move = await tx
          .selectFrom("topic_moves")
          .selectAll()
          .where("space_id", "=", scope.space)
          .where("move_id", "=", params.move)
          .executeTakeFirst();
        if (!move) throw new RequestRefused("not-found", "There is no such change of a topic in this space.");
        if (move.undone_at === null) {
          if (!(await mayRename(tx, scope, move.now, caller.member))) throw notYours();
          await undoMove(tx, scope, move, clock.now());
          await noteAct(tx, scope, caller, "topic-renaming-undone", clock.now());
        }
        return readTopicPage(tx, scope, move.was, caller.member);
      }),
  };
}
