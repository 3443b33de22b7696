import { newsKinds } from "../../domain/news.ts";
import { readEntryRow } from "../entries/entry-page.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { markNews, putWish, readNewsPage, readWishes } from "./news-rows.ts";

type NewsHandlers = Pick<Handlers, "listNews" | "markNews" | "readWishes" | "changeWish">;

const PAGE = 20;

export function createNewsHandlers({ database, clock }: Services): NewsHandlers {
  return {
    listNews: ({ scope, query, caller }) =>
      database.inSpace(scope, (tx) =>
        readNewsPage(tx, scope, { member: caller.member, cursor: query.cursor, size: PAGE }),
      ),

    markNews: ({ scope, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        const now = clock.now();
        await markNews(tx, scope, caller.member, { ids: body.news, readAt: body.read ? now : null, now });
        return {};
      }),

    readWishes: ({ scope, caller }) => database.inSpace(scope, (tx) => readWishes(tx, scope, caller.member)),

    changeWish: ({ scope, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        if (body.what === "mute-kind" && !newsKinds.some((kind) => kind === body.about))
          throw badRequest("about", "is no kind of news");
        if (body.what === "follow-entry" && body.on) await readEntryRow(tx, scope, body.about, caller.member);
        await putWish(tx, scope, caller.member, body);
        return readWishes(tx, scope, caller.member);
      }),
  };
}
