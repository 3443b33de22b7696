import { speaksFor } from "../../domain/companion-id.ts";
import type { MemberId } from "../../domain/ids.ts";
import { namedWords, ownWords } from "../../domain/own-words.ts";
import type { SessionDocument } from "../../domain/session-document.ts";
import type { Handlers } from "../http/handler.ts";
import { RequestRefused } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { lockSessionRow, readSessionRow } from "../sessions/session-rows.ts";
import { documentOfEnded, sayOwn } from "./ended-session.ts";
import { takeBack } from "./take-back.ts";

type OwnWordsHandlers = Pick<Handlers, "ownWords" | "takeBack">;

export function createOwnWordsHandlers(services: Services): OwnWordsHandlers {
  const { database } = services;
  return {
    ownWords: ({ scope, params, caller }) =>
      database.inSpace(scope, async (tx) => {
        const document = await documentOfEnded(tx, scope, await readSessionRow(tx, scope, params.session));
        return { words: wordsOf(document, caller.member) };
      }),

    takeBack: ({ scope, params, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const session = await lockSessionRow(tx, scope, params.session);
        const document = await documentOfEnded(tx, scope, session);
        const fact = document.get(body.key);
        const words = fact && namedWords(fact);
        if (!fact || !words || !speaksFor(caller.member, words.by))
          throw new RequestRefused("not-yours", "Only your own words, written with your name, can be taken back.", {
            reason: "not-your-words",
          });
        // Asked twice, it stays done once.
        if (words.text !== "") await takeBack(tx, services, scope, session, fact, words);
        return { words: wordsOf(document, caller.member).filter(({ key }) => key !== body.key) };
      }),
  };
}

function wordsOf(document: SessionDocument, member: MemberId) {
  const say = sayOwn(document, member);
  return ownWords(document, member).map((words) => ({
    key: words.key,
    kind: words.kind,
    text: words.text,
    ...say(words),
  }));
}
