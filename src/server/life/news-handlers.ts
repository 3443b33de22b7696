import type { Wishes } from "../../contract/news.ts";
import type { MemberId } from "../../domain/ids.ts";
import { newsKinds } from "../../domain/news.ts";
import { toldInTeams } from "../../domain/notices.ts";
import type { Scope, Tx } from "../db/database.ts";
import { readEntryRow } from "../entries/entry-page.ts";
import type { Handlers } from "../http/handler.ts";
import { badRequest } from "../http/refusal.ts";
import type { Services } from "../services.ts";
import { markNews, putWish, readNewsPage, readWishes, wantsDigest } from "./news-rows.ts";
import { refused } from "./post-acts.ts";
import { planDigest } from "./weekly-digest.ts";

type NewsHandlers = Pick<Handlers, "listNews" | "markNews" | "readWishes" | "changeWish">;

const PAGE = 20;

export function createNewsHandlers({ database, clock, sendActivity }: Services): NewsHandlers {
  const wishesOf = async (tx: Tx, scope: Scope, member: MemberId): Promise<Wishes> => ({
    ...(await readWishes(tx, scope, member)),
    ...(!sendActivity && { notices: null }),
    digest: !sendActivity ? "never" : (await wantsDigest(tx, scope, member)) ? "wanted" : "not-wanted",
  });

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

    readWishes: ({ scope, caller }) => database.inSpace(scope, (tx) => wishesOf(tx, scope, caller.member)),

    changeWish: ({ scope, caller, body }) =>
      database.inSpace(scope, async (tx) => {
        if (body.what === "mute-kind" && !newsKinds.some((kind) => kind === body.about))
          throw badRequest("about", "is no kind of news");
        if (body.what === "no-notice" && !toldInTeams.some((kind) => kind === body.about))
          throw badRequest("about", "is no kind of notice");
        if (body.what === "weekly-digest" && body.about !== "on") throw badRequest("about", "is not on");
        if (body.what === "weekly-digest" && !sendActivity) throw refused("never", "This server sends no digest.");
        if (body.what === "follow-entry" && body.on) await readEntryRow(tx, scope, body.about, caller.member);
        await putWish(tx, scope, caller.member, body);
        if (body.what === "weekly-digest" && body.on) await planDigest(tx, scope, caller.member, clock.now());
        return wishesOf(tx, scope, caller.member);
      }),
  };
}
