import type { Handlers } from "../http/handler.ts";
import type { Services } from "../services.ts";
import { answerTo } from "./answer-to.ts";

type SearchHandlers = Pick<Handlers, "search">;

export const createSearchHandlers = ({ database }: Services): SearchHandlers => ({
  search: ({ scope, query }) => answerTo(database, scope, query.q),
});
