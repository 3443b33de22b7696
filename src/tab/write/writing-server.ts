import type { Api } from "../../api/api-client.ts";
import { ApiProblem } from "../../api/api-failure.ts";
import { EntryConflict, type Writing } from "../../contract/authored.ts";
import type { authoredRoutes } from "../../contract/routes/authored-routes.ts";
import type { WritingServer } from "./manuscript.ts";

/** What may work when it is tried again. */
const PASSING = new Set(["unreachable", "server-down", "internal", "too-many-requests", "membership-unknown"]);

const codeOf = (error: unknown): string =>
  error !== null && typeof error === "object" && "code" in error ? String(error.code) : "";

export function createWritingServer(
  api: Api<keyof typeof authoredRoutes>,
  space: string,
  onPublished: () => void,
): WritingServer {
  const of = ({ entry }: Pick<Writing, "entry">) => ({ space, entry });
  return {
    begin: (slip, content) => api.call("writeEntry", { params: { space }, body: { slip, content } }),
    read: (entry) => api.call("readWriting", { params: { space, entry } }),
    save: (on, content) => api.call("saveWriting", { params: of(on), body: { version: on.version, content } }),
    async publish(on) {
      const published = await api.call("publishEntry", { params: of(on), body: { version: on.version } });
      onPublished();
      return published;
    },
    conflictIn: (error) =>
      error instanceof ApiProblem && error.code === "entry-changed"
        ? EntryConflict.safeParse(error.problem.conflict).data
        : undefined,
    passes: (error) => PASSING.has(codeOf(error)),
  };
}
