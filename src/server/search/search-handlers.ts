import type * as z from "zod/mini";
import type { spaceRoutes } from "../../contract/routes/space-routes.ts";
import { tagOf } from "../../domain/about-entry.ts";
import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { answerTo } from "./answer-to.ts";
import { personMark, tagMark, typeMark } from "./beside.ts";
import { countFound } from "./count-found.ts";
import { findBeside } from "./find-beside.ts";
import type { Narrowed } from "./find-hits.ts";

type SearchHandlers = Pick<Handlers, "search" | "countFound" | "findBeside">;

export const createSearchHandlers = ({ database, clock }: Services): SearchHandlers => ({
  findBeside: ({ scope, query: { q } }) => database.inSpace(scope, (tx) => findBeside(tx, scope, q, clock.now())),
  search: ({ scope, query }) => answerTo(database, scope, query.q, narrowedBy(query)),
  countFound: ({ scope, query: { type, tag, ...rest } }) =>
    countFound(database, scope, rest.q, {
      type: narrowedBy({ ...rest, tag }),
      tag: narrowedBy({ ...rest, type }),
      all: narrowedBy({ ...rest, type, tag }),
    }),
});

type Query = z.infer<typeof spaceRoutes.search.query>;

/** Times as they come, the last moment included. [X9] */
const narrowedBy = ({ type, tag, by, since = 0, until = Number.MAX_SAFE_INTEGER }: Query): Narrowed => ({
  beside: [
    ...(type === undefined ? [] : [typeMark(type)]),
    ...(tag === undefined ? [] : [tagMark(tagOf(tag))]),
    ...(by === undefined ? [] : [personMark(by)]),
  ],
  from: since,
  until,
});
